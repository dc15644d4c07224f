import { createRetriever } from '../../knowledge/create-retriever.ts';
import type { KnowledgeBase } from '../../knowledge/load-knowledge-base.ts';
import type { HeldOutMeasures } from './report-schema.ts';
import { share } from './spread-of.ts';

const folds = 10;

/** Opens a search over a base that gives the ids of articles, best first. */
export type OpenSearch = (base: KnowledgeBase) => (question: string, limit: number) => Promise<readonly string[]>;

/** Each article's own questions held out in turn: a tenth of the articles lose theirs, and are searched for with them. */
export async function measureHeldOut(base: KnowledgeBase, open: OpenSearch = openRetriever): Promise<HeldOutMeasures> {
  const ranks: number[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const held = new Set(base.articles.filter((_, i) => i % folds === fold));
    const articles = base.articles.map((article) => (held.has(article) ? { ...article, questions: [] } : article));
    ranks.push(...(await rankQuestions([...held], open({ ...base, articles }))));
    process.stderr.write(`held out: ${fold + 1} of ${folds}\n`);
  }
  return {
    questions: ranks.length,
    first: share(ranks.filter((rank) => rank === 0).length, ranks.length),
    firstThree: share(ranks.filter((rank) => rank >= 0).length, ranks.length),
  };
}

async function rankQuestions(held: KnowledgeBase['articles'], find: ReturnType<OpenSearch>): Promise<number[]> {
  const asked = held.flatMap(({ id, questions }) => questions.map((question) => ({ id, question })));
  const ranks: number[] = [];
  for (const { id, question } of asked) ranks.push((await find(question, 3)).indexOf(id));
  return ranks;
}

function openRetriever(base: KnowledgeBase): ReturnType<OpenSearch> {
  const retriever = createRetriever(base);
  return async (question, limit) => (await retriever.find(question, limit)).hits.map(({ article }) => article.id);
}
