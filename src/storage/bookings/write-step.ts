import type { Booking, Roster } from '../../book/booking.ts';
import { countTaken } from '../../book/count-seats.ts';
import type { Step, Told } from '../../book/ledger.ts';
import { insertPosts } from '../insert-posts.ts';
import { toBookingRow } from './booking-row.ts';
import type { Writing } from './ledger-options.ts';
import { readWorkshopRow, toWorkshopRow } from './workshop-row.ts';

/** The roster of a workshop, locked until the transaction ends. */
export async function lockRoster(writing: Omit<Writing, 'actor'>, id: string): Promise<Roster | undefined> {
  const { transaction, readBooking } = writing;
  const row = await transaction
    .updateTable('workshop')
    .set((column) => ({ revision: column('revision', '+', 1) }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  if (!row) return undefined;
  const bookings = await transaction.selectFrom('booking').selectAll().where('workshop', '=', id).orderBy('place').execute();
  return { workshop: readWorkshopRow(row), bookings: bookings.map(readBooking) };
}

/** Writes what a step changed, with its audit entries and what is said of it. */
export async function writeStep(before: Roster, { roster, posts, told = [] }: Step<unknown>, writing: Writing): Promise<void> {
  const seats = countTaken(roster.bookings) - countTaken(before.bookings);
  // Given back before a workshop becomes smaller, taken after it has become larger.
  if (seats < 0) await takeSeats(roster.workshop.id, seats, writing);
  if (roster.workshop !== before.workshop) await writeWorkshop(before, roster, writing);
  if (seats > 0) await takeSeats(roster.workshop.id, seats, writing);
  const known = new Map(before.bookings.map((booking) => [booking.id, booking]));
  const changed = roster.bookings.filter((booking) => known.get(booking.id) !== booking);
  // First what ends, so that somebody's new booking never meets their old one.
  for (const booking of changed.toSorted((one, other) => Number(other.state === 'cancelled') - Number(one.state === 'cancelled'))) {
    await writeBooking(known.get(booking.id), booking, writing);
  }
  await remember(told, writing);
  await insertPosts(writing.transaction, posts, { key: writing.queueKey, now: writing.now });
}

async function remember(told: readonly Told[], { transaction, now }: Writing): Promise<void> {
  if (told.length === 0) return;
  const at = new Date(now()).toISOString();
  const rows = told.map((each) => ({ ...each, at }));
  await transaction
    .insertInto('told')
    .values(rows)
    .onConflict((row) => row.doNothing())
    .execute();
}

/** The one guarded statement: it takes seats only where there are as many, whatever was decided before. */
async function takeSeats(id: string, seats: number, { transaction }: Writing): Promise<void> {
  const { numUpdatedRows } = await transaction
    .updateTable('workshop')
    .set((column) => ({ taken: column('taken', '+', seats) }))
    .where('id', '=', id)
    .where((column) => column(column('taken', '+', seats), '<=', column.ref('capacity')))
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) throw new Error(`Workshop ${id} has fewer than ${seats} seats left; nothing was booked.`);
}

async function writeWorkshop(before: Roster, { workshop }: Roster, { transaction, audit, actor, now }: Writing): Promise<void> {
  await transaction.updateTable('workshop').set(toWorkshopRow(workshop)).where('id', '=', workshop.id).execute();
  const action = workshop.state === before.workshop.state ? 'workshop.changed' : `workshop.${workshop.state}`;
  const states = { before: before.workshop, after: workshop };
  await audit(transaction, { at: new Date(now()).toISOString(), actor, action, object: `workshop:${workshop.id}`, ...states });
}

async function writeBooking(before: Booking | undefined, after: Booking, { transaction, audit, actor, key, now }: Writing): Promise<void> {
  const row = toBookingRow(after, key);
  if (before === undefined) await transaction.insertInto('booking').values(row).execute();
  else await transaction.updateTable('booking').set(row).where('id', '=', after.id).execute();
  const states = { before: before && stateOf(before), after: stateOf(after) };
  await audit(transaction, {
    at: new Date(now()).toISOString(),
    actor,
    action: `booking.${after.state}`,
    object: `booking:${after.id}`,
    ...states,
  });
}

function stateOf({ state, seats, ending, offerUntil }: Booking) {
  return { state, seats, ending, offerUntil };
}
