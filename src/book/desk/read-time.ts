import type { FieldValues } from '../../chat/form.ts';
import { dayOf, instantAt } from '../../days.ts';
import type { Workshop } from '../workshop.ts';
import { type FieldReading, readText } from './field-reading.ts';

export type Time = Pick<Workshop, 'start' | 'end'>;

/** `minutes` is how long a workshop takes where no end was filled in. */
type Given = { readonly now: string; readonly minutes: number | undefined };

const longest = 31 * 24 * 3_600_000;

/** When a workshop begins and ends, from the fields `day`, `start`, `endDay` and `end`. */
export function readTime(values: FieldValues, { now, minutes }: Given): FieldReading<Time> {
  const day = readText(values.day);
  if (!isDay(day)) return { errors: { day: 'Bitte gib den Tag an.' } };
  const start = instantAt(day, readText(values.start));
  if (start === undefined) return { errors: { start: sayNoTime(readText(values.start)) } };
  if (start <= now) return { errors: { day: 'Dieser Termin liegt in der Vergangenheit.' } };
  const end = readEnd(values, { start, minutes });
  if (end.errors) return end;
  if (end.value <= start) return { errors: { end: 'Das Ende liegt nicht nach dem Anfang.' } };
  const isLong = Date.parse(end.value) - Date.parse(start) > longest;
  return isLong ? { errors: { endDay: 'Ein Termin dauert höchstens 31 Tage.' } } : { value: { start, end: end.value } };
}

function readEnd(
  values: FieldValues,
  { start, minutes = 0 }: { readonly start: string; readonly minutes: number | undefined },
): FieldReading<string> {
  const first = dayOf(new Date(start));
  const last = readText(values.endDay) || first;
  const time = readText(values.end);
  if (!isDay(last)) return { errors: { endDay: 'Diesen Tag gibt es nicht.' } };
  if (last < first) return { errors: { endDay: 'Der letzte Tag liegt vor dem ersten.' } };
  if (time !== '') {
    const end = instantAt(last, time);
    return end === undefined ? { errors: { end: sayNoTime(time) } } : { value: end };
  }
  const usual = new Date(Date.parse(start) + minutes * 60_000);
  const fits = minutes > 0 && last === first && dayOf(usual) === first;
  return fits ? { value: usual.toISOString() } : { errors: { end: 'Bitte gib an, wann der Termin endet.' } };
}

/** True for a day of the calendar: noon is never left out. */
export function isDay(day: string): boolean {
  return instantAt(day, '12:00') !== undefined;
}

function sayNoTime(time: string): string {
  return time === '' ? 'Bitte gib die Uhrzeit an.' : 'Diese Uhrzeit gibt es an dem Tag nicht.';
}
