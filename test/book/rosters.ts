import type { Booking, BookingState, Roster } from '../../src/book/booking.ts';
import type { Wish } from '../../src/book/decide-booking.ts';
import type { Workshop } from '../../src/book/workshop.ts';

/** A Thursday, three weeks before the workshop. */
export const now = '2026-11-19T08:00:00.000Z';
export const start = '2026-12-10T08:00:00.000Z';
export const afterStart = '2026-12-10T08:00:00.001Z';

/** Two seats for everybody, until the last moment. */
export function workshopWith(more: Partial<Workshop> = {}): Workshop {
  return {
    ...{ id: 'w1', format: 'wasserstoff', start, end: '2026-12-10T12:00:00.000Z', place: 'Arbeitskammer', link: undefined },
    ...{ trainers: ['Anna Muster'], room: 'Saal 1', capacity: 2, minimum: 0, approval: false, bookBy: start, cancelBy: start },
    ...{ audiences: [], quotas: [], branch: undefined, inHouse: undefined, state: 'planned', sequence: 0 },
    ...more,
  };
}

/** A booking named after its place, of a person of its own. */
export function bookingWith(place: number, state: BookingState, more: Partial<Booking> = {}): Booking {
  return {
    ...{ id: `b${place}`, workshop: 'w1', person: `slack:T1:U${place}`, request: `e${place}`, branch: undefined, audience: undefined },
    ...{ seats: 1, state, place, offerUntil: undefined, ending: undefined, note: undefined, body: undefined, names: [], at: now },
    ...more,
  };
}

export function rosterOf(workshop: Workshop, ...bookings: readonly Booking[]): Roster {
  return { workshop, bookings };
}

export function wishOf(person: string, more: Partial<Wish> = {}): Wish {
  const nothing = { branch: undefined, audience: undefined, note: undefined, body: undefined, names: [] };
  return { id: `wish-${person}`, person, request: `event-${person}`, seats: 1, ...nothing, ...more };
}

/** How each booking stands, in the order of places. */
export function statesOf({ bookings }: Roster): readonly string[] {
  return bookings.map(({ id, state, ending }) => [id, state, ...(ending === undefined ? [] : [ending])].join(' '));
}

export function find({ bookings }: Roster, id: string): Booking | undefined {
  return bookings.find((booking) => booking.id === id);
}
