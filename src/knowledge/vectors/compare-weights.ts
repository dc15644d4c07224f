import { setImmediate } from 'node:timers/promises';
import type { Found, Retriever } from '../../ask/retriever.ts';
import { createRetriever } from '../create-retriever.ts';
import type { SearchedBase } from '../load-knowledge-base.ts';
import type { EmbedTexts } from './embed-texts.ts';
import { embeddedTexts } from './embedded-text.ts';
import { fuseHits } from './fuse-hits.ts';
import type { AskedQuestion } from './hold-out.ts';
import { createJudgeNearness, type JudgeNearness } from './judge-nearness.ts';

/** The mean reciprocal rank (of the first ten) that a weight of meaning gives; the weight 0 is the search by words alone. */
export type WeightFigure = { readonly weight: number; readonly mrr: number };

/** Beyond the last the words would hardly count, and they are what can be explained. */
const weights = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7] as const;
const ranksCounted = 10;

/** Measures each weight on questions with known answers, over the whole base. */
export async function compareWeights(
  { base, embed }: { readonly base: SearchedBase; readonly embed: EmbedTexts },
  questions: readonly AskedQuestion[],
): Promise<readonly WeightFigure[]> {
  const vectors = await embed([...embeddedTexts(base.articles), ...questions.map(({ question }) => question)]);
  return toFigures(await rankQuestions(openMeasured(base, vectors), questions));
}

/** A search by words and by meaning, with the vectors of all that is asked. */
export type Measured = {
  readonly retriever: Retriever;
  readonly nearness: JudgeNearness;
  readonly vectors: ReadonlyMap<string, Float32Array>;
};

/** Opens a base for measuring; `vectors` holds those of its passages and of what will be asked. */
export function openMeasured(base: SearchedBase, vectors: Measured['vectors']): Measured {
  return { retriever: createRetriever(base), nearness: createJudgeNearness(base.articles, vectors), vectors };
}

/** The reciprocal ranks of each question by weight. Lets others work after each. */
export async function rankQuestions(measured: Measured, questions: readonly AskedQuestion[], stop?: AbortSignal): Promise<number[][]> {
  const ranks: number[][] = [];
  for (const { question, articles } of questions) {
    await setImmediate(undefined, { signal: stop });
    const found = await measured.retriever.find(question, Number.POSITIVE_INFINITY);
    const nearness = measured.nearness(measured.vectors.get(question) ?? new Float32Array());
    ranks.push(weights.map((weight) => rankOf(fuseHits(found, nearness, { weight, limit: ranksCounted }), articles)));
  }
  return ranks;
}

function rankOf({ hits }: Found, articles: readonly string[]): number {
  const place = hits.findIndex(({ article }) => articles.includes(article.id));
  return place < 0 ? 0 : 1 / (place + 1);
}

/** The means, by weight. */
export function toFigures(ranks: readonly (readonly number[])[]): readonly WeightFigure[] {
  return weights.map((weight, i) => ({ weight, mrr: ranks.reduce((sum, rank) => sum + (rank[i] ?? 0), 0) / Math.max(1, ranks.length) }));
}
