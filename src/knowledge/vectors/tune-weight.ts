import type { SearchedBase } from '../load-knowledge-base.ts';
import { openMeasured, rankQuestions, toFigures, type WeightFigure } from './compare-weights.ts';
import { holdOut } from './hold-out.ts';

/** The best weight, and what it gives and words alone give on the base's own questions. */
export type Tuned = { readonly weight: number; readonly lexical: number; readonly fused: number; readonly questions: number };

export type TunedParts = {
  readonly base: SearchedBase;
  /** By text: of all passages. The questions are passages too. */
  readonly vectors: ReadonlyMap<string, Float32Array>;
  readonly stop?: AbortSignal;
};

/** A gain of fewer standard errors is taken for chance: it would not be there with other questions. */
const leastErrors = 2;

/** Finds the weight of meaning that finds the base's own questions best while they are held out; about ten times as long as opening the base. */
export async function tuneWeight({ base, vectors, stop }: TunedParts): Promise<Tuned> {
  const ranks: number[][] = [];
  for (const held of holdOut(base)) {
    if (held.questions.length > 0) ranks.push(...(await rankQuestions(openMeasured(held.base, vectors), held.questions, stop)));
  }
  const figures = toFigures(ranks);
  const words = { weight: 0, mrr: figures[0]?.mrr ?? 0 };
  const best = pickBest([words, ...figures.filter((_, i) => isGain(ranks.map((rank) => (rank[i] ?? 0) - (rank[0] ?? 0))))]);
  return { weight: best.weight, lexical: words.mrr, fused: best.mrr, questions: ranks.length };
}

/** Whether differences are above 0 on average, and so far that chance alone would hardly do it. */
function isGain(differences: readonly number[]): boolean {
  const mean = meanOf(differences);
  const variance = meanOf(differences.map((difference) => (difference - mean) ** 2));
  return mean > leastErrors * Math.sqrt(variance / differences.length);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Of equally good ones the first. */
function pickBest(figures: readonly WeightFigure[]): WeightFigure {
  return figures.reduce((best, figure) => (figure.mrr > best.mrr ? figure : best));
}
