import { dayOf } from '../days.ts';

const clock = new Intl.DateTimeFormat('sv-SE', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Berlin' });

/** Day and time in Europe/Berlin of an instant. */
export function dayAndTime(instant: string): { readonly day: string; readonly time: string } {
  const when = new Date(instant);
  return { day: dayOf(when), time: clock.format(when) };
}
