import type { FieldErrors } from '../../chat/form.ts';
import { addDays, dayOf, instantAt } from '../../days.ts';
import type { FieldReading } from './field-reading.ts';
import { isDay } from './read-time.ts';

type Given = {
  /** Id of the field, for what is wrong with it. */
  readonly field: string;
  readonly start: string;
  readonly now: string;
  /** How many days before the start a deadline is that nobody filled in. */
  readonly usualDays: number;
  /** The deadline so far: stays to the minute while its day stays. */
  readonly kept: string | undefined;
};

/** The end of a day, but never after the start. Left empty: the usual day, or a later one where that has passed. */
export function readDeadline(day: string, given: Given): FieldReading<string> {
  const { field, start, kept } = given;
  if (day === '') return { value: usualDeadline(given) };
  const firstDay = dayOf(new Date(start));
  if (!isDay(day)) return { errors: oneError(field, 'Diesen Tag gibt es nicht.') };
  if (day > firstDay) return { errors: oneError(field, 'Die Frist liegt nach dem Anfang. Leer gelassen, rechne ich sie selbst aus.') };
  const isKept = kept !== undefined && dayOf(new Date(kept)) === day;
  return { value: earlier(isKept ? kept : endOf(day, start), start) };
}

/** Some days before the start, or where that has passed, the day before it. */
export function usualDeadline({ start, now, usualDays }: Pick<Given, 'start' | 'now' | 'usualDays'>): string {
  const firstDay = dayOf(new Date(start));
  const candidates = [usualDays, 1].map((days) => endOf(addDays(firstDay, -days), start));
  return candidates.find((deadline) => deadline > now) ?? start;
}

function endOf(day: string, start: string): string {
  return instantAt(day, '23:59') ?? start;
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

function oneError(field: string, problem: string): FieldErrors {
  return { [field]: problem };
}
