import { dayOf } from '../days.ts';

const clock = new Intl.DateTimeFormat('sv-SE', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Berlin' });

/**
 * The instant of a day (`2026-12-09`) and time of day (`09:00`) in Europe/Berlin, as ISO text in UTC. Undefined for what
 * is no time, also for the hour that is left out in spring; of the hour that comes twice in autumn the first is meant.
 */
export function instantAt(day: string, time: string): string | undefined {
  const candidates = ['+02:00', '+01:00'].map((offset) => new Date(`${day}T${time}:00${offset}`));
  const found = candidates.find((when) => !Number.isNaN(when.getTime()) && dayOf(when) === day && clock.format(when) === time);
  return found?.toISOString();
}

/** Day and time in Europe/Berlin of an instant. */
export function dayAndTime(instant: string): { readonly day: string; readonly time: string } {
  const when = new Date(instant);
  return { day: dayOf(when), time: clock.format(when) };
}
