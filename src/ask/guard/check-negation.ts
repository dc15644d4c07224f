import type { Pair } from './check-conditions.ts';
import { closest } from './passage.ts';
import type { Statement } from './statement.ts';
import type { Word } from './read-words.ts';

/** True when a statement denies what the evidence says, or says what it denies. */
export function flipsNegation(pair: Pair): boolean {
  const { said, held } = pair;
  if (swapsWith(said, held) || swapsWith(held, said)) return true;
  const saidDenies = said.signs.negations.length > 0;
  const heldDenies = held.signs.negations.length > 0;
  if (saidDenies && !heldDenies) return !held.signs.denies;
  return heldDenies && !saidDenies && !said.signs.denies && saysDenied(pair);
}

/** "mit Zustimmung" where the other says "ohne Zustimmung". */
function swapsWith(one: Statement, other: Statement): boolean {
  const without = wordsAfter(/(?<!\p{L})ohne\s(?:\p{Ll}+\s)?(?<noun>\p{Lu}\p{L}+)/giu, other.text);
  const using = wordsAfter(/(?<!\p{L})mit\s(?:\p{Ll}+\s)?(?<noun>\p{Lu}\p{L}+)/giu, one.text);
  return one.signs.negations.length === 0 && using.some((noun) => without.includes(noun));
}

function wordsAfter(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map(({ groups }) => (groups?.noun ?? '').toLowerCase());
}

/** The clause of the evidence with the negation is said, without it. */
function saysDenied({ said, held, topic }: Pair): boolean {
  return held.signs.negations.some((at) => {
    const clause = clauseAround(held, at);
    const words = clause.filter(({ key }) => closest(key, topic) < 1);
    const spoken = words.filter(({ key }) => closest(key, said.words) > 0.4);
    if (words.length === 0) return clause.length > 0;
    return spoken.length / words.length >= 0.5 || isWithin(said, clause);
  });
}

/** All that is said stands in the denied clause. */
function isWithin({ words }: Statement, clause: readonly Word[]): boolean {
  const held = words.filter(({ key }) => closest(key, clause) > 0.4);
  return held.length >= 2 && held.length / words.length >= 0.8;
}

/** A clause ends at a semicolon or bracket, and at a comma before a clause of its own; commas of a list end none. */
const seam = /[;:()]|\s–\s|,\s(?=(?:weil|wenn|dass|damit|obwohl|sofern|falls|soweit|ob|sondern|aber|nicht|kein\p{L}*|nur|und|denn|auch|die|der|das|dem|den|dafür|dann|sonst|sie|er|es|mit|außer|ohne)\s)/giu;

function clauseAround({ text, words }: Statement, at: number): Word[] {
  const seams = [...text.matchAll(seam)].map(({ index }) => index);
  const from = seams.findLast((seamAt) => seamAt < at) ?? 0;
  const to = seams.find((seamAt) => seamAt > at) ?? text.length;
  return words.filter(({ start }) => start >= from && start < to);
}
