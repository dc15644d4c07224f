import type { Block, FactRow } from '../../chat/message.ts';
import type { Booking } from '../booking.ts';
import type { Format } from '../format.ts';
import type { Workshop } from '../workshop.ts';
import { saySeats, sayWhen, sayWhere } from './say-when.ts';

/** When and where, and for how many. The online room only to somebody with a seat: who has the address is in. */
export function sayWorkshop(workshop: Workshop, booking?: Booking): readonly Block[] {
  const rows: FactRow[] = [
    { label: 'Wann', value: sayWhen(workshop) },
    { label: 'Wo', value: sayWhere(workshop) },
    ...(booking === undefined ? [] : [{ label: 'Plätze', value: sayBooked(booking) }]),
  ];
  const isSeated = booking?.state === 'confirmed' || booking?.state === 'attended';
  return [{ kind: 'facts', rows }, ...(isSeated ? sayRoom(workshop) : [])];
}

/** The way into the online room. */
export function sayRoom({ link }: Workshop): readonly Block[] {
  return link === undefined ? [] : [{ kind: 'text', text: [{ link, text: 'Zum Online-Raum' }] }];
}

function sayBooked({ seats, body }: Booking): string {
  return body === undefined ? saySeats(seats) : `${saySeats(seats)} für ${body}`;
}

/** What participants do before and bring along. */
export function sayPreparation(format: Format | undefined): readonly Block[] {
  const items = [...(format?.preparation ?? []), ...(format?.bring ?? []).map((thing) => `Mitbringen: ${thing}`)];
  return items.length === 0
    ? []
    : [
        { kind: 'text', text: [{ bold: 'Vorbereitung' }] },
        { kind: 'list', items },
      ];
}
