import type { Retriever } from '../ask/retriever.ts';
import { createExpandQuery } from './expand-query.ts';
import { createFindArticles } from './find-articles.ts';
import { createJudgeLikeness } from './judge-likeness.ts';
import { createJudgeRelevance } from './judge-relevance.ts';
import { createKnowsPhrase } from './knows-phrase.ts';
import type { SearchedBase } from './load-knowledge-base.ts';
import { indexArticle, indexPassage, passagesOf } from './passages.ts';
import { createTextIndex } from './search/text-index.ts';

/** Builds the index over a knowledge base; about 0.2 s for 130 articles. */
export function createRetriever(base: SearchedBase): Retriever {
  const owned = base.articles.flatMap((article) => passagesOf(article).map((passage) => ({ article, passage })));
  const passages = owned.map(({ passage }) => passage);
  const byPassage = createTextIndex(owned.map(({ passage, article }) => indexPassage(passage, article)));
  const byArticle = createTextIndex(base.articles.map(indexArticle), byPassage.lexicon);
  const expand = createExpandQuery(base.glossary);
  const likeness = createJudgeLikeness(passages, byPassage);
  // Withdrawn articles are found, so that no neighbour answers in their place, and shown nowhere.
  const shown = base.articles.filter((article) => article.status !== 'withdrawn');
  const byId = new Map(shown.map((article) => [article.id, article]));
  return {
    find: createFindArticles({ articles: base.articles, passages, byPassage, byArticle, expand, likeness }),
    relevance: createJudgeRelevance(byPassage, expand),
    knows: createKnowsPhrase(base, byPassage.lexicon),
    article: (id) => byId.get(id),
    articles: () => shown,
  };
}
