import type { OpenSearch } from '../../src/cli/eval/measure-held-out.ts';
import { createRetriever } from '../../src/knowledge/create-retriever.ts';

/** The bot's own search, as a list of articles like the other engine's. */
export const openOurs: OpenSearch = (base) => {
  const retriever = createRetriever(base);
  return async (question, limit) => (await retriever.find(question, limit)).hits.map(({ article }) => article.id);
};
