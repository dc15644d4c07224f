import type { Article } from '../../ask/article.ts';
import type { Hit, Passage } from '../../ask/retriever.ts';
import { passagesOf } from '../passages.ts';
import { embeddedText } from './embedded-text.ts';
import { dot } from './unit-vector.ts';

/** How near an article is in meaning: its passages, nearest first, from 0 (no nearer than most) to 1 (the nearest of all). */
export type Near = Pick<Hit, 'article' | 'passages'>;
export type Nearness = ReadonlyMap<string, Near>;

/** How near each article is to what has this vector, by the article's id. */
export type JudgeNearness = (asked: Float32Array) => Nearness;

/** Closer together than this, cosines differ by rounding only. */
const leastSpread = 1e-6;

/** Makes the judge from vectors of length 1 by their text; throws where one is missing. */
export function createJudgeNearness(articles: readonly Article[], vectors: ReadonlyMap<string, Float32Array>): JudgeNearness {
  const owned = articles.map((article) => ({ article, own: passagesOf(article).map((passage) => withVector(passage, article, vectors)) }));
  return (asked) => {
    const cosines = owned.map(({ own }) => own.map(({ vector }) => dot(vector, asked)));
    const share = createShare(cosines.flat());
    return new Map(
      owned.map(({ article, own }, i) => {
        const passages = own.map(({ passage }, place) => ({ passage, score: share(cosines[i]?.[place] ?? 0) }));
        return [article.id, { article, passages: passages.sort((a, b) => b.score - a.score) }];
      }),
    );
  };
}

function withVector(passage: Passage, article: Article, vectors: ReadonlyMap<string, Float32Array>) {
  const vector = vectors.get(embeddedText(passage, article));
  if (!vector) throw new Error(`a passage of ${article.id} has no vector`);
  return { passage, vector };
}

/** Models crowd their cosines together, each at another place: only what is above the usual tells something. */
function createShare(cosines: readonly number[]): (cosine: number) => number {
  const usual = cosines.reduce((sum, cosine) => sum + cosine, 0) / cosines.length;
  const best = cosines.reduce((highest, cosine) => Math.max(highest, cosine), -1);
  const spread = best - usual;
  return (cosine) => (spread < leastSpread ? 0 : Math.max(0, (cosine - usual) / spread));
}
