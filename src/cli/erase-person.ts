import { randomUUID } from 'node:crypto';
import { createInHouseRequests } from '../book/in-house-requests.ts';
import type { Booking } from '../main/open-booking.ts';
import type { Upcoming } from '../privacy/personal-data.ts';
import { eraseFor } from '../storage/privacy/create-personal-data.ts';
import { withPersonalData } from './with-personal-data.ts';
import { actor } from './with-queues.ts';
import { writeLine } from './write-line.ts';

export type EraseOptions = { readonly upcoming: Upcoming };

/** Erases all that is kept about a person, and says what becomes of what is to come. Whoever runs this has made sure who asks. */
export function erasePerson(person: string, { upcoming }: EraseOptions): Promise<void> {
  return withPersonalData(async ({ booking, options }) => {
    const coming = await findComing(person, booking);
    if (upcoming === 'cancel') await cancelAll(coming, booking);
    await eraseFor(person, upcoming, options);
    const what = `${coming.bookings.length} bookings and ${coming.tickets.length} requests to come`;
    await writeLine(`erased; ${what}: ${upcoming === 'cancel' ? 'cancelled' : 'kept until they are over'}`);
  });
}

type Coming = { readonly bookings: readonly string[]; readonly tickets: readonly string[] };

async function findComing(person: string, { ledger, now }: Booking): Promise<Coming> {
  const [booked, tickets] = await Promise.all([ledger.bookingsOf(person), ledger.ticketsOf(person)]);
  const instant = now().toISOString();
  const bookings = booked.filter(({ workshop }) => workshop.end > instant).map(({ booking }) => booking.id);
  return { bookings, tickets: tickets.map(({ id }) => id) };
}

async function cancelAll({ bookings, tickets }: Coming, booking: Booking): Promise<void> {
  const who = { person: actor, event: `cli ${randomUUID()}` };
  for (const id of bookings) await booking.workshops.cancel(id, 'office', who);
  const requests = createInHouseRequests(booking);
  for (const id of tickets) await requests.withdraw(id, who);
}
