import MiniSearch from 'minisearch';
import stopwordsDe from 'stopwords-de' with { type: 'json' };
import type { OpenSearch } from '../../src/cli/eval/measure-held-out.ts';
import { passagesOf } from '../../src/knowledge/passages.ts';

const stopWords = new Set(stopwordsDe);

/** What somebody gets who takes MiniSearch for German as its documentation shows it, over the same passages as ours. */
export const openMiniSearch: OpenSearch = (base) => {
  const index = new MiniSearch({
    fields: ['title', 'synonyms', 'heading', 'text'],
    storeFields: ['article'],
    processTerm: (term) => (stopWords.has(term.toLowerCase()) ? null : term.toLowerCase()),
    searchOptions: { fuzzy: 0.2, prefix: true },
  });
  const passages = base.articles.flatMap((article) => passagesOf(article).map((passage) => ({ passage, article })));
  index.addAll(
    passages.map(({ passage, article }, id) => ({ id, ...passage, title: article.title, synonyms: article.synonyms.join(' ') })),
  );
  return async (question, limit) => [...new Set(index.search(question).map(({ article }) => String(article)))].slice(0, limit);
};
