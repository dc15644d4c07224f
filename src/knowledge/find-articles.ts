import type { Article } from '../ask/article.ts';
import type { Hit, Passage, Retriever } from '../ask/retriever.ts';
import type { ExpandedQuery, ExpandQuery } from './expand-query.ts';
import type { JudgeLikeness } from './judge-likeness.ts';
import { queryWords, type TextIndex } from './search/text-index.ts';

const articleWeight = 1;
const situationShare = 0.1;
/** What a second passage of the curated text adds: an article that says it twice is about it. */
const secondWeight = 0.5;
/** What the very same question is worth, as a share of what its words could reach. */
const likenessShare = 0.5;
export const passagesPerHit = 4;

export type FinderParts = {
  readonly articles: readonly Article[];
  readonly passages: readonly Passage[];
  readonly byPassage: TextIndex;
  readonly byArticle: TextIndex;
  readonly expand: ExpandQuery;
  readonly likeness: JudgeLikeness;
};

/** Makes the search over articles by their passages, their whole text and the situations they are about. */
export function createFindArticles(parts: FinderParts): Retriever['find'] {
  const numbered = parts.passages.map((passage, place) => ({ passage, place }));
  const byArticle = Map.groupBy(numbered, ({ passage }) => passage.article);
  const owned = parts.articles.map((article) => ({ article, own: byArticle.get(article.id) ?? [] }));
  return async (question, limit) => {
    const query = parts.expand(question);
    const scores = parts.byPassage.scores(query.words);
    const ranked = rank(owned, scoreArticles(parts, question, query), scores).slice(0, limit);
    const best = scores.reduce((highest, score) => Math.max(highest, score), 0);
    const reachable = parts.byPassage.ceiling(queryWords(question)) || 1;
    return {
      hits: ranked.map(({ article, own, score }) => ({ article, score, passages: bestOf(own, scores) })),
      confidence: Math.min(1, best / reachable),
      situations: query.situations,
      evidence: (ranked[0]?.alone ?? 0) / parts.byPassage.rarest,
    };
  };
}

/** An article with its passages and their places in the index. */
type Owned = { readonly article: Article; readonly own: readonly { readonly passage: Passage; readonly place: number }[] };

/** `alone` is the score without the second text. */
type Ranked = Owned & { readonly score: number; readonly alone: number };

function scoreArticles({ articles, byArticle, likeness }: FinderParts, question: string, query: ExpandedQuery): number[] {
  const scores = byArticle.scores(query.words);
  const most = byArticle.ceiling(query.words);
  const alike = likeness(question);
  return articles.map((article, i) => {
    const fits = article.situations.some((situation) => query.situations.has(situation));
    const hints = (fits ? situationShare : 0) + likenessShare * (alike.get(article.id) ?? 0);
    return articleWeight * (scores[i] ?? 0) + hints * most;
  });
}

/**
 * An article scores as its best passage plus its own score, so that a passage stands in its context, plus a share of
 * the second best text. Questions are variants of each other, so a second one proves nothing.
 */
function rank(articles: readonly Owned[], articleScores: readonly number[], passageScores: Float64Array): Ranked[] {
  return articles
    .map(({ article, own }, i) => {
      const { best, second } = highestTwo(own, passageScores);
      const alone = (articleScores[i] ?? 0) + best;
      return { article, own, alone, score: alone + secondWeight * second };
    })
    .filter((hit) => hit.score > 0)
    .sort((a, b) => b.score - a.score);
}

/** The score of the best passage, and of the second best that is no question. */
function highestTwo(own: Owned['own'], scores: Float64Array): { readonly best: number; readonly second: number } {
  let [best, first, second] = [0, 0, 0];
  for (const { passage, place } of own) {
    const score = scores[place] ?? 0;
    if (score > best) best = score;
    if (passage.kind === 'question' || score <= second) continue;
    second = Math.min(score, first);
    first = Math.max(score, first);
  }
  return { best, second };
}

function bestOf(own: Owned['own'], scores: Float64Array): Hit['passages'] {
  const scored = own.map(({ passage, place }) => ({ passage, score: scores[place] ?? 0 }));
  return scored.sort((a, b) => b.score - a.score).slice(0, passagesPerHit);
}
