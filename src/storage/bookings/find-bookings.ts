import { sql } from 'kysely';
import type { Booking } from '../../book/booking.ts';
import type { Span, Told } from '../../book/ledger.ts';
import type { Workshop } from '../../book/workshop.ts';
import { hashPerson } from '../hash-person.ts';
import { retry } from '../retry.ts';
import type { LedgerParts } from './ledger-options.ts';
import { readWorkshopRow } from './workshop-row.ts';

type Found = { readonly booking: Booking; readonly workshop: Workshop };

const active: readonly Booking['state'][] = ['requested', 'confirmed', 'waitlisted', 'offered', 'attended'];

/** What somebody has booked and not given back, the next first. */
export async function findBookingsOf(person: string, options: LedgerParts): Promise<readonly Found[]> {
  const query = selectBookings(options).where('booking.person', '=', hashPerson(options.key, person)).where('booking.state', 'in', active);
  return splitAll(await retry(() => query.execute()), options);
}

type Sought = { readonly states: readonly Booking['state'][]; readonly time: Span };

export async function findBookingsIn({ states, time }: Sought, options: LedgerParts): Promise<readonly Found[]> {
  const { endsAfter = '', startsBefore = '9' } = time;
  const meant = options.database.kysely
    .selectFrom('workshop')
    .select('id')
    .where('end_at', '>', endsAfter)
    .where('start_at', '<', startsBefore);
  // First the workshops, then their bookings: SQLite would go through all bookings there ever were.
  const query = selectBookings(options).where('booking.workshop', 'in', meant).where('booking.state', 'in', states);
  return splitAll(await retry(() => query.execute()), options);
}

/**
 * Workshops where somebody waits and time may have come: it has begun, an offer has run out, seats are kept for a branch
 * until some instant, or seats are free. The states are written out as in the index that this reads.
 */
export async function findUnsettled(now: string, { database }: LedgerParts): Promise<readonly string[]> {
  const query = database.kysely
    .selectFrom('booking')
    .innerJoin('workshop', 'workshop.id', 'booking.workshop')
    .select('booking.workshop')
    .distinct()
    .orderBy('booking.workshop')
    .where(sql<boolean>`booking.state in ('requested', 'waitlisted', 'offered')`)
    .where('workshop.state', '=', 'planned')
    .where((where) =>
      where.or([
        where('workshop.start_at', '<=', now),
        where('workshop.quotas', '<>', '[]'),
        where('booking.offer_until', '<=', now),
        where.and([
          where('booking.state', '=', 'waitlisted'),
          where(sql<number>`workshop.taken + booking.seats`, '<=', where.ref('workshop.capacity')),
        ]),
      ]),
    );
  return (await retry(() => query.execute())).map(({ workshop }) => workshop);
}

/** Asked for in parts: a statement takes only so many values. */
export async function findTold(bookings: readonly string[], { database }: LedgerParts): Promise<readonly Told[]> {
  const told: Told[] = [];
  for (let place = 0; place < bookings.length; place += idsInOneStatement) {
    const ids = bookings.slice(place, place + idsInOneStatement);
    const query = database.kysely.selectFrom('told').select(['booking', 'what']).where('booking', 'in', ids);
    told.push(...(await retry(() => query.execute())));
  }
  return told;
}

const idsInOneStatement = 1_000;

export async function findBooking(id: string, { database, readBooking }: LedgerParts): Promise<Booking | undefined> {
  const row = await retry(() => database.kysely.selectFrom('booking').selectAll().where('id', '=', id).executeTakeFirst());
  return row && readBooking(row);
}

// Columns that both tables have are the booking's; those of the workshop come under names of their own.
function selectBookings({ database }: LedgerParts) {
  return database.kysely
    .selectFrom('workshop')
    .innerJoin('booking', 'booking.workshop', 'workshop.id')
    .selectAll('workshop')
    .selectAll('booking')
    .select(['workshop.id as workshop_id', 'workshop.state as workshop_state', 'workshop.branch as workshop_branch'])
    .select(['workshop.place as workshop_place'])
    .orderBy('workshop.start_at')
    .orderBy('booking.place');
}

type Row = Awaited<ReturnType<ReturnType<typeof selectBookings>['execute']>>[number];

/** Many bookings are of the same workshop. */
function splitAll(rows: readonly Row[], { readBooking }: LedgerParts): readonly Found[] {
  const workshops = new Map<string, Workshop>();
  return rows.map((row) => {
    const { workshop_id: id, workshop_state: state, workshop_branch: branch, workshop_place: place } = row;
    const workshop = workshops.get(id) ?? readWorkshopRow({ ...row, id, state, branch, place });
    workshops.set(id, workshop);
    return { booking: readBooking(row), workshop };
  });
}
