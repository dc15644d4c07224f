import type { Workshop } from '../book/workshop.ts';
import { dayOf, germanTime } from '../days.ts';

const longDay = new Intl.DateTimeFormat('de-DE', { dateStyle: 'full', timeZone: 'Europe/Berlin' });

/** "Mittwoch, 14. Oktober 2026, 09:00 bis 16:00 Uhr", or with two days when it ends on another one. */
export function whenOf({ start, end }: Pick<Workshop, 'start' | 'end'>): string {
  const [first, last] = [new Date(start), new Date(end)];
  const begin = `${longDay.format(first)}, ${germanTime(start)}`;
  if (dayOf(first) === dayOf(last)) return `${begin} bis ${germanTime(end)} Uhr`;
  return `${begin} Uhr bis ${longDay.format(last)}, ${germanTime(end)} Uhr`;
}
