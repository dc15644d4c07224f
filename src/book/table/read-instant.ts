import { isDay } from '../desk/read-time.ts';
import { instantAt } from '../instants.ts';

/** The instant of a time as tables write it; without an offset it is German. Undefined for what no calendar or clock shows. */
export function readInstant(text: string): string | undefined {
  const [, day = '', time = ''] = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::00)?$/.exec(text) ?? [];
  return day === '' ? readWithOffset(text) : instantAt(day, time);
}

/** A date makes the 30th of February the 2nd of March, so its day is looked up before. */
function readWithOffset(text: string): string | undefined {
  const [, day = ''] = /^(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/.exec(text) ?? [];
  const at = isDay(day) ? new Date(text.replace(' ', 'T')) : undefined;
  return at === undefined || Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

/** A time, or the last minute of a day. */
export function readDeadline(text: string): string | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return readInstant(text);
  return isDay(text) ? instantAt(text, '23:59') : undefined;
}
