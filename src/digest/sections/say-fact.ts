import { germanDay } from '../../days.ts';
import type { DigestFact } from '../digest-input.ts';

/** Longer ones are not cut, which could turn their meaning around, but left to the article. */
const longestValue = 200;

type Words = Pick<DigestFact, 'label' | 'value'>;

/** "Dauer: bis 24 Monate"; the label alone where the value would fill the line. */
export function sayFact({ label, value }: Words): string {
  return value.length > longestValue ? label : `${label}: ${value}`;
}

/** "Dauer „bis 24 Monate“", for the middle of a sentence; "Angabe „Dauer“" where the value is long. */
export function quoteFact({ label, value }: Words): string {
  return value.length > longestValue ? `Angabe „${label}“` : `${label} „${value}“`;
}

/** "2 weitere Angaben". */
export function sayMore({ length }: readonly unknown[]): string {
  return length === 1 ? '1 weitere Angabe' : `${length} weitere Angaben`;
}

/** "bis 31.12.2027", or that there is no end. */
export function sayEnd(day: string | undefined): string {
  return day === undefined ? 'unbefristet' : `bis ${germanDay(day)}`;
}
