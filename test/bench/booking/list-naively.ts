import { openBookingRow, readBookingRow } from '../../../src/storage/bookings/booking-row.ts';
import { readWorkshopRow } from '../../../src/storage/bookings/workshop-row.ts';
import type { Database } from '../../../src/storage/database.ts';

/** The dates to come with their seats, as one writes it at first: one query for the dates, and one for the bookings of each. */
export async function listNaively({ kysely }: Database, key: Uint8Array, after: string): Promise<number> {
  const rows = await kysely.selectFrom('workshop').selectAll().where('end_at', '>', after).orderBy('start_at').execute();
  let taken = 0;
  for (const row of rows) {
    const bookings = await kysely.selectFrom('booking').selectAll().where('workshop', '=', row.id).execute();
    const seated = bookings
      .map((each) => readBookingRow(each, openBookingRow(each, key)))
      .filter(({ state }) => state === 'confirmed' || state === 'offered');
    taken += seated.reduce((sum, { seats }) => sum + seats, 0);
    readWorkshopRow(row);
  }
  return taken;
}
