/** Swedish dates are ISO days; making one of these takes longer than using it a hundred times. */
const germanDays = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

/** ISO day of an instant in Germany. */
export function dayOf(instant: Date): string {
  return germanDays.format(instant);
}

/** `2026-12-31` as `31.12.2026`. */
export function germanDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)}.${Number(month)}.${year}`;
}

/** The ISO day so many days later. */
export function addDays(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return isoDay(year, month - 1, date + days);
}

/** The same day so many months later; a month that is too short for it ends earlier: 31.8. plus six months is 28.2. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return isoDay(year, month - 1 + months, Math.min(date, last));
}

function isoDay(year: number, month: number, date: number): string {
  return new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
}

/** The instant at which a day begins in Germany. */
export function startOf(day: string): Date {
  const winter = new Date(`${day}T00:00:00+01:00`);
  const summer = new Date(`${day}T00:00:00+02:00`);
  return dayOf(summer) === day ? summer : winter;
}

const months = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');

/** Shows `2026`, `2026-04` or `2026-11-22` as 2026, April 2026 or 22.11.2026; anything else stays as it is. */
export function germanDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(iso) ?? [];
  if (!year) return iso;
  if (day) return `${day}.${month}.${year}`;
  const name = months[Number(month) - 1];
  return name ? `${name} ${year}` : iso;
}

const clock = new Intl.DateTimeFormat('de-DE', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Berlin' });

/** An ISO instant as the time of day in Germany: 10:42. */
export function germanTime(instant: string): string {
  return clock.format(new Date(instant));
}

const clockTime = new Intl.DateTimeFormat('sv-SE', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Berlin' });

/**
 * The instant of a day (`2026-12-09`) and time of day (`09:00`) in Europe/Berlin, as ISO text in UTC. Undefined for what
 * is no time, also for the hour that is left out in spring; of the hour that comes twice in autumn the first is meant.
 */
export function instantAt(day: string, time: string): string | undefined {
  const candidates = ['+02:00', '+01:00'].map((offset) => new Date(`${day}T${time}:00${offset}`));
  const found = candidates.find((when) => !Number.isNaN(when.getTime()) && dayOf(when) === day && clockTime.format(when) === time);
  return found?.toISOString();
}
