import type { Article } from '../../ask/article.ts';
import type { SearchedBase } from '../load-knowledge-base.ts';

/** A question and the articles that answer it. */
export type AskedQuestion = { readonly question: string; readonly articles: readonly string[] };

/** A base whose search is measured with questions that are not in it. */
export type HeldOut<Base extends SearchedBase> = { readonly base: Base; readonly questions: readonly AskedQuestion[] };

const folds = 10;

/** Ten bases, in each of which another tenth of the articles has lost its own questions; these are what is asked. */
export function* holdOut<Base extends SearchedBase>(base: Base): Generator<HeldOut<Base>> {
  for (let fold = 0; fold < folds; fold++) {
    const isHeld = (place: number) => place % folds === fold;
    const articles = base.articles.map((article, i) => (isHeld(i) ? { ...article, questions: [] } : article));
    yield { base: { ...base, articles }, questions: base.articles.filter((_, i) => isHeld(i)).flatMap(questionsOf) };
  }
}

function questionsOf({ id, questions }: Article): AskedQuestion[] {
  return questions.map((question) => ({ question, articles: [id] }));
}
