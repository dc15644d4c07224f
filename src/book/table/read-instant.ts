import { instantAt } from '../../days.ts';
import { isDay } from '../desk/read-time.ts';

/**
 * The instant of a time as tables write it: `2026-12-09T09:00`, or `09.12.2026 09:00` as spreadsheets write it back;
 * without an offset it is German. Undefined for what no calendar or clock shows.
 */
export function readInstant(text: string): string | undefined {
  const written = isoOf(text);
  const [, day = '', time = ''] = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::00)?$/.exec(written) ?? [];
  return day === '' ? readWithOffset(written) : instantAt(day, time);
}

/** A date makes the 30th of February the 2nd of March, so its day is looked up before. */
function readWithOffset(text: string): string | undefined {
  const [, day = ''] = /^(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/.exec(text) ?? [];
  const at = isDay(day) ? new Date(text.replace(' ', 'T')) : undefined;
  return at === undefined || Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

/** A time, or the last minute of a day. */
export function readDeadline(text: string): string | undefined {
  const written = isoOf(text);
  if (!/^\d{4}-\d\d-\d\d$/.test(written)) return readInstant(written);
  return isDay(written) ? instantAt(written, '23:59') : undefined;
}

/** `9.12.2026 9:00` as `2026-12-09T09:00`; anything else stays as it is. */
function isoOf(text: string): string {
  const written = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\s+(\d{1,2}):(\d\d)(?::00)?)?$/.exec(text);
  if (!written) return text;
  const [, date = '', month = '', year = '', hour, minute] = written;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return hour === undefined ? day : `${day}T${hour.padStart(2, '0')}:${minute}`;
}
