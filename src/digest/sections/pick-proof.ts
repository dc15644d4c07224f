import { datePattern, readDate } from '../../figures/read-date.ts';
import type { DigestFact } from '../digest-input.ts';

const dates = new RegExp(datePattern, 'giu');

/** ISO days and months that a text names, each with the words that name it. "Ende 2026" is its last day. */
function datesIn(text: string): readonly { readonly date: string; readonly words: string }[] {
  return [...text.matchAll(dates)].map((found) => ({ date: readDate(found.groups ?? {}) ?? '', words: found[0] }));
}

/** A text with a gap where it names one of these days, however it spells them. */
export function withoutDays(text: string, days: readonly string[]): string {
  return datesIn(text).reduce((rest, { date, words }) => (days.includes(date) ? rest.replace(words, '…') : rest), text);
}

/** True for a value that names a day; at the end of a year also where it names the year. */
export function namesDay({ value }: Pick<DigestFact, 'value'>, day: string): boolean {
  return namesExactly(value, day) || (day.endsWith('-12-31') && new RegExp(`(?<!\\d)${day.slice(0, 4)}(?!\\d)`).test(value));
}

function namesExactly(value: string, day: string): boolean {
  return datesIn(value).some(({ date }) => date === day);
}

/** True for "bis zum 31.12.2026" and the like, which says no more than the day, or only that it has passed. */
export function namesOnlyDay({ value }: Pick<DigestFact, 'value'>, day: string): boolean {
  return /^(?:bis (?:zum )?)?…(?:, inzwischen abgelaufen)?$/i.test(withoutDays(value, [day]));
}

/**
 * The key fact that says most of an end, and whose source proves it: one that names the day, of those a deadline or a duration,
 * of those the one that says least besides. The first of all where none is about that day.
 */
export function pickProof(facts: readonly DigestFact[], day: string): DigestFact | undefined {
  const about = facts.filter((fact) => fact.validUntil === day || namesDay(fact, day));
  return about.toSorted((one, other) => weightOf(one, day) - weightOf(other, day))[0] ?? facts[0];
}

function weightOf(fact: DigestFact, day: string): number {
  const named = namesDay(fact, day) ? 1 : 2;
  const aspects = ['deadline', 'duration'];
  const place = aspects.indexOf(fact.aspect ?? '');
  const isExact = namesExactly(fact.value, day);
  const besides = isExact ? fact.value.length / 100_000 : 0;
  return (isExact ? 0 : named) * 10 + (place < 0 ? aspects.length : place) + besides;
}
