import { stopWords } from './stop-words.ts';
import { synonymGroups } from './synonym-groups.ts';

/** A word of content. Words with the same `key` are forms of one word or may stand for each other. */
export type Word = { readonly key: string; readonly text: string; readonly start: number; readonly end: number };

const umlauts: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u', ß: 'ss' };
const groups: ReadonlyMap<string, string> = new Map(
  synonymGroups.flatMap(([name = '', ...others]) => [name, ...others].map((word) => [word, stemOf(name)])),
);
const token = /\p{L}[\p{L}\p{M}\d]*/gu;

/** The words of content in a text, in their order; of "INQA-Coaching" both parts. */
export function readWords(text: string): Word[] {
  return [...text.matchAll(token)].flatMap(([found], i, all) => {
    const start = all[i]?.index ?? 0;
    const lower = found.toLowerCase();
    const isLabel = found.length === 1 && /[A-Z]/.test(found) && !/[.\p{L}]/u.test(text[start + 1] ?? '');
    if (!isLabel && (found.length < 3 || stopWords.has(lower))) return [];
    return [{ key: keyOf(lower), text: lower, start, end: start + found.length }];
  });
}

/** What forms and synonyms of a word have in common. */
export function keyOf(word: string): string {
  return groups.get(word) ?? stemOf(word);
}

/** A rough stem: without umlauts and without the endings of German words. */
function stemOf(word: string): string {
  const plain = word.toLowerCase().replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter);
  return plain.length > 4 ? plain.replace(/(?<=.{4})(?:innen|ungen|ung|e?tes|e?ten|e?tem|e?ter|e?te|es|en|em|er|e|s|n|t)$/u, '') : plain;
}

const leastCommon = 5;

/** How much two keys have in common: 1 for the same word, less for a part of a compound. */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  if (one.startsWith('@') || other.startsWith('@')) return 0;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < leastCommon) return 0;
  if (long.startsWith(short)) return long.length - short.length <= 3 ? 0.9 : 0.6;
  if (long.endsWith(short)) return 0.5;
  const common = commonStart(short, long);
  return common >= 6 && short.length - common <= 3 ? 0.6 : 0;
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}
