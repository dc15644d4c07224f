import type { Workshop } from '../workshop.ts';

const weekday = new Intl.DateTimeFormat('de-DE', { weekday: 'short', timeZone: 'Europe/Berlin' });
const date = new Intl.DateTimeFormat('de-DE', { day: 'numeric', month: 'numeric', year: 'numeric', timeZone: 'Europe/Berlin' });
const time = new Intl.DateTimeFormat('de-DE', { hour: 'numeric', minute: '2-digit', timeZone: 'Europe/Berlin' });

/** "Mi 9.12.2026, 9:00–12:00 Uhr"; over several days "Mi 9.12.2026, 9:00 Uhr bis Do 10.12.2026, 16:00 Uhr". */
export function sayWhen({ start, end }: Pick<Workshop, 'start' | 'end'>): string {
  const isOneDay = sayDay(start) === sayDay(end);
  return isOneDay ? `${sayDay(start)}, ${clock(start)}–${clock(end)} Uhr` : `${sayInstant(start)} bis ${sayInstant(end)}`;
}

/** "Mi 9.12.2026, 9:00 Uhr". */
export function sayInstant(instant: string): string {
  return `${sayDay(instant)}, ${clock(instant)} Uhr`;
}

/** "Mi 9.12.2026". */
export function sayDay(instant: string): string {
  const when = new Date(instant);
  return `${weekday.format(when).replace('.', '')} ${date.format(when)}`;
}

function clock(instant: string): string {
  return time.format(new Date(instant));
}

/** "Arbeitskammer, Saal 1" or "online". */
export function sayWhere({ place, room, link }: Pick<Workshop, 'place' | 'room' | 'link'>): string {
  const where = [place, room].filter((part) => part !== undefined).join(', ');
  if (where !== '') return where;
  return link === undefined ? 'steht noch nicht fest' : 'online';
}

export function saySeats(count: number): string {
  return count === 1 ? '1 Platz' : `${count} Plätze`;
}
