import type { Article } from './article.ts';
import { decideOutcome } from './decide-outcome.ts';
import { fitCircumstances } from './fit-circumstances.ts';
import { findContinued } from './follow-up.ts';
import type { Extract, Outcome } from './outcome.ts';
import { pickFacts, type Relevance } from './pick-facts.ts';
import { pickSentences } from './pick-sentences.ts';
import { type Question, type ReadQuestion, readQuestion, toQuestion } from './read-question.ts';
import type { Found, Retriever } from './retriever.ts';
import type { ConversationMemory, Turn } from './stores.ts';
import { dayOf } from './validity.ts';

/** What came of a question: an outcome, or why there was no question. `asked` is what was searched for. */
export type Asked =
  | { readonly kind: 'answered'; readonly asked: Question; readonly outcome: Outcome }
  | Exclude<ReadQuestion, { kind: 'question' }>;

export type AskContext = {
  /** Key of the conversation's memory; undefined for a question that stands alone. */
  readonly conversation?: string | undefined;
  /** Set when the person's branch looks after plants in several Länder. */
  readonly branchSpansLaender: boolean;
};

export type Ask = (typed: string, context: AskContext) => Promise<Asked>;

const hitsWanted = 8;

/** Answers questions from the knowledge base, without a model. */
export function createAsk(parts: { retriever: () => Retriever; memory: ConversationMemory; now: () => Date }): Ask {
  return async (typed, context) => {
    const read = readQuestion(typed);
    if (read.kind !== 'question') return read;
    const turns = context.conversation === undefined ? [] : await parts.memory.recall(context.conversation);
    const retriever = parts.retriever();
    const { asked, found } = await findInContext(read.question, turns, retriever);
    const today = dayOf(parts.now());
    const outcome = decideOutcome({
      question: asked,
      found: { ...found, hits: fitCircumstances(found.hits, asked.circumstances) },
      knows: retriever.knows,
      extract: (article) => extract(article, asked, retriever, today),
      today,
      landMatters: context.branchSpansLaender && asked.circumstances.land === undefined,
    });
    if (context.conversation !== undefined) await parts.memory.remember(context.conversation, turnOf(asked, outcome, parts.now()));
    return { kind: 'answered', asked, outcome };
  };
}

/** Searches for a question; one that continues the last turn is searched for together with it. */
async function findInContext(question: Question, turns: readonly Turn[], retriever: Retriever): Promise<{ asked: Question; found: Found }> {
  const alone = await retriever.find(question.text, hitsWanted);
  const continued = findContinued(question.text, turns, namesTopic(question, alone));
  if (!continued) return { asked: question, found: alone };
  const together = `${continued.question} ${question.text}`;
  const found = await retriever.find(together, hitsWanted);
  const topic = found.hits.filter((hit) => hit.article.id === continued.articles[0]);
  const rest = found.hits.filter((hit) => hit.article.id !== continued.articles[0]);
  return { asked: { ...toQuestion(together), aspects: question.aspects }, found: { ...found, hits: [...topic, ...rest] } };
}

/** A question names a topic of its own when it uses the title word or a synonym of what it finds. */
function namesTopic(question: Question, found: Found): boolean {
  const article = found.hits[0]?.article;
  const text = question.text.toLowerCase();
  return (
    article !== undefined &&
    [article.title.split(/[\s(]/)[0] ?? '', ...article.synonyms].some((name) => name.length >= 3 && text.includes(name.toLowerCase()))
  );
}

function extract(article: Article, question: Question, retriever: Retriever, today: string): Extract {
  const relevance: Relevance = (texts) => retriever.relevance(question.text, texts);
  return {
    article,
    sentences: pickSentences(article, relevance, today),
    facts: pickFacts(article, question, relevance, today),
  };
}

function turnOf(question: Question, outcome: Outcome, now: Date): Turn {
  return { question: question.text, articles: articlesOf(outcome), outcome: outcome.kind, at: now.toISOString() };
}

/** Ids of the articles that an outcome shows, most relevant first. */
export function articlesOf(outcome: Outcome): string[] {
  switch (outcome.kind) {
    case 'grounded':
    case 'expired':
      return [outcome.extract.article, ...outcome.also].map((article) => article.id);
    case 'clarify':
      return outcome.candidates.map((article) => article.id);
    case 'not-covered':
    case 'out-of-scope':
      return [];
  }
}
