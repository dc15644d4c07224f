import { germanDay } from '../../days.ts';
import type { DigestFact } from '../digest-input.ts';

/** Longer ones are not cut, which could turn their meaning around, but left to the article. */
const longestValue = 110;

type Words = Pick<DigestFact, 'label' | 'value'>;

/** "Dauer: bis 24 Monate"; the label alone where the value would fill the line. */
export function sayFact({ label, value }: Words): string {
  return value.length > longestValue ? label : `${label}: ${value}`;
}

/** "Dauer „bis 24 Monate“", for the middle of a sentence; "Angabe „Dauer“" where the value is long. */
export function quoteFact({ label, value }: Words): string {
  return value.length > longestValue ? `Angabe „${label}“` : `${label} „${value}“`;
}

/** The first of several, which matters most to the curator, and how many more there are. */
export function sayFacts([first, ...others]: readonly Words[]): string {
  const more = others.length === 0 ? '' : `, und ${sayMore(others)}`;
  return first === undefined ? '' : `${sayFact(first)}${more}`;
}

/** "2 weitere Angaben". */
export function sayMore({ length }: readonly unknown[]): string {
  return length === 1 ? '1 weitere Angabe' : `${length} weitere Angaben`;
}

/** "bis 31.12.2027", or that there is no end. */
export function sayEnd(day: string | undefined): string {
  return day === undefined ? 'unbefristet' : `bis ${germanDay(day)}`;
}

/** The key fact whose source proves an end: one that names the day, else the first that ends then, else the first of all. */
export function pickProof(facts: readonly DigestFact[], day: string): DigestFact | undefined {
  const ending = facts.filter(({ validUntil }) => validUntil === day);
  return ending.find(({ value }) => value.includes(germanDay(day))) ?? ending[0] ?? facts[0];
}
