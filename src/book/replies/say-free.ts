import type { Offer } from '../list-offers.ts';
import { saySeats } from './say-when.ts';

/** "5 Plätze frei", "ausgebucht, 2 warten". */
export function sayFree({ workshop, free, waiting }: Offer): string {
  const asked = workshop.approval ? ', mit Zusage der Koordination' : '';
  if (free > 0) return `${saySeats(free)} frei${asked}`;
  return `ausgebucht, ${waiting === 0 ? 'Warteliste leer' : `${waiting} auf der Warteliste`}${asked}`;
}
