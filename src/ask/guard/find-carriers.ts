import { marksAgree } from './marks-agree.ts';
import { closest, type Passage, type Weigh } from './passage.ts';
import type { Statement } from './statement.ts';

/** A statement of the evidence that may carry one of the model, with what its passage is about. */
export type Carrier = { readonly held: Statement; readonly about: Statement; readonly score: number };

const nearBest = 0.85;
const markWeight = 3;

/** The statements of the evidence that say most of what a statement says; those with its figures first of all. */
export function findCarriers(said: Statement, passages: readonly Passage[], weigh: Weigh): Carrier[] {
  const all = passages.flatMap(({ statements, about }) => statements.map((held) => ({ held, about, score: scoreOf(said, held, weigh) })));
  const best = Math.max(0, ...all.map(({ score }) => score));
  return all.filter(({ score }) => score > 0 && score >= best * nearBest).toSorted((one, other) => other.score - one.score);
}

function scoreOf(said: Statement, held: Statement, weigh: Weigh): number {
  const words = new Set(said.words.map(({ key }) => key));
  const spoken = [...words].reduce((sum, key) => sum + weigh(key) * closest(key, held.words), 0);
  return spoken + markWeight * said.marks.filter((mark) => held.marks.some((other) => marksAgree(mark, other))).length;
}
