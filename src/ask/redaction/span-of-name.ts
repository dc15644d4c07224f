import type { Certainty } from './find-names.ts';
import { isClearFirst, isClearLast, isFirst, isLast, isNameLike, looksLikeVerb } from './name-like.ts';
import { nameSigns as signs } from './name-signs.ts';
import { isNoName } from './no-name.ts';
import type { Word } from './split-words.ts';

/** How many of the words are a name that begins with the first of them: none, one, or up to four with titles and particles. */
export function spanOfName(text: string, words: readonly Word[], certainty: Certainty): number {
  const start = countBefore(words);
  const first = words[start];
  if (!first || !begins(text, words, { start, certainty })) return 0;
  let length = start + 1;
  while (length < start + 4 && (goesOn(text, words, length) || goesOnLower(words, { at: length, start, certainty }))) length++;
  while (length > start + 1 && signs.particle.test(words[length - 1]?.text ?? '')) length--;
  return length;
}

/** Titles and particles before the name itself: "Dr. von der Heydt". */
function countBefore(words: readonly Word[]): number {
  let count = 0;
  while (count < 4 && isBefore(words, count)) count++;
  return count;
}

function isBefore(words: readonly Word[], at: number): boolean {
  const word = words[at]?.text ?? '';
  const next = words[at + 1];
  if (!next || !/^\.?\s{0,2}$/u.test(next.gap)) return false;
  if (/^(?:dr|prof|ing|dipl|med)$/iu.test(word)) return true;
  return signs.particle.test(word) && (/^\p{Lu}/u.test(next.text) || signs.particle.test(next.text));
}

type Start = { readonly start: number; readonly certainty: Certainty };

function begins(text: string, words: readonly Word[], { start, certainty }: Start): boolean {
  const word = words[start];
  if (!word) return false;
  if (certainty === 'alone') return true;
  if (isClearFirst(word.text)) return true;
  if (certainty === 'named') return isCapital(word.text) ? isNameLike(word.text) : isLowerName(word.text);
  const known = isFirst(word.text) || isClearLast(word.text);
  const fits = !isNoName(word.text) || isClearLast(word.text);
  return isCapital(word.text) && fits && (known || isInitial(text, word) || endsAfter(text, words, start));
}

/** "kollege müller" and "HERR MÜLLER", but not "kollege braucht". */
function isLowerName(word: string): boolean {
  if (isNoName(word) && !isClearFirst(word)) return false;
  return isFirst(word) || isLast(word) || (word.length > 2 && !looksLikeVerb(word));
}

/** After a greeting an unknown word is a name when nothing follows: "Gruß, Hildegunst". */
function endsAfter(text: string, words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  const after = next ? next.gap : text.slice(words[at]?.end);
  return !next || /^\s*[,!.\n]|\n/u.test(after) || (isCapital(next.text) && isNameLike(next.text));
}

function goesOn(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  if (!word || !before || !joins(text, before, word)) return false;
  if (signs.particle.test(word.text)) return isParticleInside(words, at);
  if (isNoName(word.text) && !isClearFirst(word.text) && !(isCapital(word.text) && isLast(word.text) && isFirst(before.text))) return false;
  if (isLast(word.text) && (isFirst(before.text) || isCapital(word.text))) return true;
  if (isLast(before.text) && !isFirst(before.text)) return false;
  return isCapital(word.text) && isNameLike(word.text);
}

/** "mein name ist mehmet öztürkmen": after an introduction one more word in lower case. */
function goesOnLower(words: readonly Word[], { at, start, certainty }: Start & { readonly at: number }): boolean {
  const word = words[at];
  if (certainty === 'alone' || at > start + 1 || !word || !/^[ \u00a0]$/u.test(word.gap)) return false;
  const first = words[start]?.text ?? '';
  const isOpen = isFirst(first) || (certainty === 'named' && !isLast(first));
  return isOpen && /^\p{Ll}{3,}$/u.test(word.text) && /^\p{Ll}/u.test(first) && !isNoName(word.text) && !looksLikeVerb(word.text);
}

function isParticleInside(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (!next || !/^ $/u.test(next.gap)) return false;
  return /^(?:der|den|dem|la)$/iu.test(next.text) || (isCapital(next.text) && !isNoName(next.text));
}

/** A blank, or the dot of an initial or title. */
function joins(text: string, before: Word, word: Word): boolean {
  if (/^[ \u00a0]{1,2}$/u.test(word.gap)) return true;
  return /^\. ?$/u.test(word.gap) && isInitial(text, before);
}

const isInitial = (text: string, word: Word) => /^\p{Lu}\p{Ll}?$/u.test(word.text) && text[word.end] === '.';
const isCapital = (word: string) => /^\p{Lu}(?:\p{Ll}|['’]\p{Lu}|$)/u.test(word);
