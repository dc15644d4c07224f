import type { Pair } from './check-conditions.ts';
import { closest } from './passage.ts';

const mostBorrowed = 0.6;

/**
 * True when much of a statement stands in other statements of the evidence but not in the one that carries it: who is
 * named there was put in for who is named here.
 */
export function borrows({ said, held, others, topic, weigh }: Pair): boolean {
  const beside = (held.beside ?? []).flatMap(({ words }) => words);
  const own = said.words.filter(({ key }) => !key.startsWith('@') && closest(key, topic) < 1);
  const weightOf = (words: typeof own) => words.reduce((sum, { key }) => sum + weigh(key), 0);
  const foreign = own.filter(({ key }) => closest(key, held.words) < 0.4 && closest(key, beside) < 0.4 && others.some(({ words }) => closest(key, words) === 1));
  return weightOf(foreign) > mostBorrowed * weightOf(own);
}
