import type { Selectable } from 'kysely';
import * as z from 'zod';
import type { Booking } from '../../book/booking.ts';
import { hashPerson } from '../hash-person.ts';
import { seal, unseal } from '../seal.ts';
import type { Tables } from '../tables.ts';

export type BookingRow = Selectable<Tables['booking']>;

export function toBookingRow(booking: Booking, key: Uint8Array): BookingRow {
  const { id, workshop, person, request, branch, audience, seats, state, place, offerUntil, ending, at, note, body, names } = booking;
  return {
    ...{ id, workshop, person: hashPerson(key, person), request, branch: branch ?? null, audience: audience ?? null, seats, state, place },
    ...{ offer_until: offerUntil ?? null, ending: ending ?? null, at },
    details: seal({ key, name: `booking ${id}` }, JSON.stringify({ person, note, body })),
    names: names.length === 0 ? null : seal({ key, name: `names ${id}` }, JSON.stringify(names)),
  };
}

const detailsSchema = z.object({
  person: z.string(),
  note: z.string().optional(),
  body: z.string().optional(),
});
const namesSchema = z.array(z.string());

/** What was sealed with another key (a restored database without its secret) keeps its seat, and nobody can say whose it is. */
const unreadable: z.infer<typeof detailsSchema> = { person: '' };

/** What was sealed in a row, and what it was opened from. */
export type OpenedBooking = Pick<BookingRow, 'details' | 'names'> & {
  readonly opened: Pick<Booking, 'person' | 'note' | 'body' | 'names'>;
};

export function openBookingRow({ id, details, names: sealedNames }: BookingRow, key: Uint8Array): OpenedBooking {
  const text = unseal({ key, name: `booking ${id}` }, details);
  const { person, note, body } = text === undefined ? unreadable : detailsSchema.parse(JSON.parse(text));
  const names = sealedNames === null ? undefined : unseal({ key, name: `names ${id}` }, sealedNames);
  return {
    details,
    names: sealedNames,
    opened: { person, note, body, names: names === undefined ? [] : namesSchema.parse(JSON.parse(names)) },
  };
}

export function readBookingRow(row: BookingRow, { opened }: OpenedBooking): Booking {
  const { id, workshop, request, seats, state, place, at } = row;
  return {
    ...{ id, workshop, request, branch: row.branch ?? undefined, audience: row.audience ?? undefined, seats, state, place },
    ...{ offerUntil: row.offer_until ?? undefined, ending: row.ending ?? undefined, at },
    ...opened,
  };
}
