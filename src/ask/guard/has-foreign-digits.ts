import type { Passage } from './passage.ts';
import type { Statement } from './statement.ts';

const digits = /\d+(?:[./:-]\d+)*/gu;

/** True when digits that are no figure, date or paragraph stand in no cited passage as they are: the number of a law or a hall. */
export function hasForeignDigits({ text, marks }: Statement, passages: readonly Passage[]): boolean {
  const held = new Set(passages.flatMap(({ evidence }) => `${evidence.title} ${evidence.heading} ${evidence.text}`.match(digits) ?? []));
  return [...text.matchAll(digits)].some(
    ({ 0: found, index }) => !marks.some(({ start, end }) => start < index + found.length && index < end) && !held.has(found),
  );
}
