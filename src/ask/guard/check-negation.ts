import type { Pair } from './check-conditions.ts';
import { closest } from './passage.ts';
import { partAt, partsOf, type Statement } from './statement.ts';

/** True when a statement denies what the evidence says, or says what it denies. */
export function flipsNegation(pair: Pair): boolean {
  const { said, held } = pair;
  const saidDenies = said.signs.negations.length > 0;
  const heldDenies = held.signs.negations.length > 0;
  if (saidDenies && !heldDenies) return !held.signs.denies;
  return heldDenies && !saidDenies && !said.signs.denies && saysDenied(pair);
}

/** The part of the evidence with the negation is said, without it. */
function saysDenied({ said, held, topic }: Pair): boolean {
  return held.signs.negations.some((at) => {
    const words = wordsAround(held, at).filter(({ key }) => closest(key, topic) < 1);
    const spoken = words.filter(({ key }) => closest(key, said.words) > 0.4);
    return words.length === 0 ? wordsAround(held, at).length > 0 : spoken.length / words.length >= 0.5;
  });
}

function wordsAround(statement: Statement, at: number) {
  return partsOf(statement)[partAt(statement, at + 1)]?.words ?? [];
}
