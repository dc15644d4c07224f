import { dayOf } from '../../days.ts';
import type { DigestInput, DigestWorkshop } from '../digest-input.ts';
import type { Item, Offer } from '../issue.ts';

/** A card in Teams shows six buttons: one for each, the two below, and the one that unfolds. */
const mostWorkshops = 3;

/** The next dates with free seats, then those to wait for, and how many more there are. */
export function tellWorkshops({ workshops }: Pick<DigestInput, 'workshops'>): readonly Item[] {
  const sorted = [...workshops.filter(({ free }) => free > 0), ...workshops.filter(({ free }) => free === 0)];
  return [...sorted.slice(0, mostWorkshops).map(tellWorkshop), ...tellMore(sorted.length - mostWorkshops)];
}

function tellMore(count: number): readonly Item[] {
  if (count <= 0) return [];
  return [{ key: 'workshops more', text: `${count === 1 ? '1 weiterer Termin' : `${count} weitere Termine`}: „/workshop liste“` }];
}

function tellWorkshop(workshop: DigestWorkshop): Item {
  const { id, title, start, sample } = workshop;
  const where = workshop.place ?? 'Ort steht noch nicht fest';
  const text = `${title}: ${sayWhen(workshop)}, ${where}, ${saySeats(workshop)}${sample ? ' (Beispieldaten)' : ''}`;
  return { key: `workshops ${id}`, workshopId: id, text, date: dayOf(new Date(start)), offer: { label: labelOf(workshop), sample } };
}

function labelOf({ free, approval }: DigestWorkshop): Offer['label'] {
  if (free === 0) return 'Auf die Warteliste';
  return approval ? 'Anfragen' : 'Buchen';
}

function saySeats({ free, waiting }: DigestWorkshop): string {
  if (free > 0) return free === 1 ? '1 Platz frei' : `${free} Plätze frei`;
  return waiting === 0 ? 'ausgebucht, Warteliste leer' : `ausgebucht, ${waiting} auf der Warteliste`;
}

const date = new Intl.DateTimeFormat('de-DE', { weekday: 'short', day: 'numeric', month: 'numeric', timeZone: 'Europe/Berlin' });
const time = new Intl.DateTimeFormat('de-DE', { hour: 'numeric', minute: '2-digit', timeZone: 'Europe/Berlin' });

/** "Mi, 9.12., 9:00 Uhr"; over several days "Mi, 9.12., 9:00 Uhr bis Do, 10.12.". */
function sayWhen({ start, end }: DigestWorkshop): string {
  const [first, last] = [date.format(new Date(start)), date.format(new Date(end))].map((day) => day.replace('., ', ', '));
  return `${first}, ${time.format(new Date(start))} Uhr${first === last ? '' : ` bis ${last}`}`;
}
