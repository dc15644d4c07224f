import type { Finding } from './finding.ts';
import { foldName } from './fold-name.ts';
import { countGenitive, isClearFirst, isClearLast, isFirst, isLast, isNameLike } from './name-like.ts';
import { nameSigns as signs } from './name-signs.ts';
import { isNoName, publicNames } from './no-name.ts';
import { spanOfName } from './span-of-name.ts';
import { splitWords, type Word } from './split-words.ts';

/** How much stands for it that a name begins here: a sign that names somebody, one that may, or the name alone. */
export type Certainty = 'named' | 'likely' | 'alone';

const longestIntroduction = 40;

/**
 * Names of persons: after what introduces one ("Herr", "ich heiße", "Gruß"), frequent first names, frequent last names
 * that mean nothing else, and everywhere else in the text whoever was named once.
 */
export function findNames(text: string, known: readonly string[] = []): Finding[] {
  return namesIn(
    text.replace(publicNames, (name) => '0'.repeat(name.length)),
    known,
  );
}

function namesIn(text: string, known: readonly string[]): Finding[] {
  const words = splitWords(text);
  const spans: (readonly [number, number])[] = [];
  for (let at = 0; at < words.length; at++) {
    const length = spanAt(text, words, at);
    const first = words[at];
    const last = words[at + length - 1];
    if (length === 0 || !first || !last) continue;
    spans.push([first.start, last.end - countGenitive(last.text)]);
    at += length - 1;
  }
  return [...spans, ...againIn(text, words, { spans, known })].map(([start, end]) => ({ kind: 'NAME', start, end }));
}

function spanAt(text: string, words: readonly Word[], at: number): number {
  const certainty = certaintyAt(text, words, at);
  return certainty ? spanOfName(text, words.slice(at, at + 7), certainty) : 0;
}

function certaintyAt(text: string, words: readonly Word[], at: number): Certainty | undefined {
  const word = words[at];
  if (!word) return undefined;
  const before = text.slice(Math.max(0, word.start - longestIntroduction), word.start);
  if (isNamed(words, at) || signs.introduction.test(before)) return 'named';
  if (signs.greeting.test(before)) return 'likely';
  return isAlone(words, at) ? 'alone' : undefined;
}

/** "Herr Müller", "dem Kollegen Müller", "Kollegen Müller" but not "Kollegen Anspruch": see `spanOfName`. */
function isNamed(words: readonly Word[], at: number): boolean {
  const title = words[at - 1];
  if (!title || !/^[.:]?\s{0,2}$/u.test(words[at]?.gap ?? '')) return false;
  const before = words[at - 2]?.text ?? '';
  if (/^frau$/iu.test(title.text)) return !/^(?:meine|deine|seine|als|eine|jede|keine)r?$/iu.test(before);
  if (/^kollegen$/iu.test(title.text)) return signs.one.test(before);
  return signs.title.test(title.text) || signs.colleague.test(title.text);
}

function isAlone(words: readonly Word[], at: number): boolean {
  const word = words[at]?.text ?? '';
  const next = nextOf(words, at);
  if (isClearFirst(word)) return true;
  if (isFirst(word) && isCapital(word) && isCapital(next) && (isLast(next) || !isNoName(next))) return true;
  const before = words[at]?.gap.trim() === '' ? (words[at - 1]?.text ?? '') : '';
  if (isClearLast(word)) return isCapital(word) || signs.article.test(before) || isRole(before);
  const person = isCapital(word) && isNameLike(word);
  if ((isRole(before) || /^kollegen$/iu.test(before)) && person && (isLast(word) || isFirst(word))) return true;
  if (signs.article.test(before) && person && isFirst(word)) return true;
  return isPair(words, at);
}

/** "von Wibke Lautensack": two words in a row that are no nouns of the field, the second a last name or both where people stand. */
function isPair(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at]?.text ?? '', nextOf(words, at)];
  if (!isCapital(word) || !isCapital(next) || word.length < 2 || !isNameLike(word)) return false;
  if (isClearLast(next)) return true;
  const before = words[at - 1]?.text ?? '';
  const third = nextOf(words, at + 1);
  if (words[at]?.gap !== ' ' || !(signs.wherePeopleStand.test(before) || isRole(before))) return false;
  return !isNoName(word) && !isNoName(next) && (!isCapital(third) || isNoName(third));
}

const isRole = (word: string) => signs.role.test(word) || signs.colleague.test(word);
const isCapital = (word: string) => /^\p{Lu}(?:\p{Ll}|['’]\p{Lu}|$)/u.test(word);

function nextOf(words: readonly Word[], at: number): string {
  const next = words[at + 1];
  return next && /^[ \u00a0]$/u.test(next.gap) ? next.text : '';
}

type Named = { readonly spans: readonly (readonly [number, number])[]; readonly known: readonly string[] };

/** Where parts of names stand again: who was "Kollege Kiefer" before is meant by "Kiefer" and "Kiefers" too. */
function againIn(text: string, words: readonly Word[], { spans, known }: Named): (readonly [number, number])[] {
  const named = [...spans.map(([start, end]) => text.slice(start, end)), ...known].flatMap((name) => splitWords(name));
  const parts = new Set(
    named
      .map((part) => part.text)
      .filter((part) => part.length > 2 && !signs.particle.test(part))
      .map(foldName),
  );
  return words.flatMap(({ text: word, start, end }) => {
    if (!/^\p{Lu}/u.test(word) && !isClearFirst(word)) return [];
    if (parts.has(foldName(word))) return [[start, end] as const];
    const bare = word.replace(/['’]?s$/u, '');
    return bare !== word && parts.has(foldName(bare)) ? [[start, start + bare.length] as const] : [];
  });
}
