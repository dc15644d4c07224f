import { toWorkshopRow } from '../../../src/storage/bookings/workshop-row.ts';
import type { Database } from '../../../src/storage/database.ts';
import { workshopWith } from '../../book/rosters.ts';

/** A workshop of an hour that ends then. */
export async function addWorkshop({ database, end }: { readonly database: Database; readonly end: Date }, id: string, inHouse?: string) {
  const times = { start: new Date(end.getTime() - 3_600_000).toISOString(), end: end.toISOString() };
  const row = toWorkshopRow(workshopWith({ id, ...times, inHouse }));
  await database.kysely
    .insertInto('workshop')
    .values({ ...row, taken: 0, revision: 0 })
    .execute();
}
