import { marksAgree } from './marks-agree.ts';
import type { Pair } from './pair.ts';
import { closest } from './passage.ts';
import type { Word } from './read-words.ts';
import type { Statement } from './statement.ts';

const mostBorrowed = 0.6;
const figureWeight = 1;

/**
 * True when much of a statement stands in other statements of the evidence but not in the one that carries it: who is
 * named there was put in for who is named here.
 */
export function borrows(pair: Pair): boolean {
  const { said, topic, weigh } = pair;
  if (hasOtherLabel(pair)) return true;
  const own = said.words.filter((word) => !word.key.startsWith('@') && closest(word.key, topic) < 1 && !isRole(word, said));
  const foreign = own.filter((word) => isBorrowed(word, pair));
  const weightOf = (words: readonly Word[]) => words.reduce((sum, { key }) => sum + weigh(key), 0);
  return (
    weightOf(foreign) > mostBorrowed * (weightOf(own) + figureWeight * sharedFigures(pair)) ||
    foreign.some((word) => isAbbreviation(word, said) || hasOtherActor(word, pair))
  );
}

function sharedFigures({ said, held }: Pair): number {
  return said.marks.filter((mark) => !mark.reference && held.marks.some((other) => marksAgree(mark, other))).length;
}

/** "Betrieblich notwendige Weiterbildung" where the evidence says it of "Zweckmäßige Weiterbildung". */
function hasOtherLabel({ said, held, others }: Pair): boolean {
  const isSaid = ({ key }: Word) => closest(key, said.words) > 0.8;
  const own = labelOf(held);
  const foreign = others.map(labelOf).filter((label) => label.length > 1 && label.every(isSaid));
  return (
    own.some((word) => !isSaid(word)) &&
    foreign.some(
      (label) => label.some(({ key }) => closest(key, held.words) < 0.4) && label.some(({ key }) => own.some((word) => word.key === key)),
    )
  );
}

function labelOf({ text, words }: Statement): readonly Word[] {
  const end = /^[^:;.]{3,60}(?=:\s)/u.exec(text)?.[0].length ?? 0;
  return words.filter(({ start }) => start < end);
}

/** "DFKI", "Hy2Move": a name. */
function isAbbreviation({ start, end }: Word, { text }: Statement): boolean {
  return /\p{L}*\p{Lu}\p{L}*\p{Lu}|\p{L}\d/u.test(text.slice(start, end));
}

function isRole({ start }: Word, { roles }: Statement): boolean {
  return roles.some((role) => role.start === start);
}

function isBorrowed({ key }: Word, { held, others }: Pair): boolean {
  return closest(key, held.words) < 0.4 && others.some(({ words }) => closest(key, words) === 1);
}

/** Wherever the word stands, somebody else acts. */
function hasOtherActor({ key }: Word, { said, others }: Pair): boolean {
  const acting = actorsOf(said);
  const homes = others.filter(({ words }) => closest(key, words) === 1).map(actorsOf);
  return acting.length > 0 && homes.every((actors) => actors.length > 0 && !actors.some((role) => acting.includes(role)));
}

function actorsOf({ roles }: Statement): string[] {
  return roles.filter(({ acts }) => acts).map(({ role }) => role);
}
