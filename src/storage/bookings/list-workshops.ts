import { sql } from 'kysely';
import type { ListedWorkshop, SeatCount, WorkshopFilter } from '../../book/ledger.ts';
import type { Database } from '../database.ts';
import { retry } from '../retry.ts';
import { readWorkshopRow } from './workshop-row.ts';

/** Workshops with their seats, the next first. */
export async function listWorkshops(
  { kysely }: Database,
  { after, format, all = false }: WorkshopFilter,
): Promise<readonly ListedWorkshop[]> {
  let workshops = kysely.selectFrom('workshop').selectAll().orderBy('start_at').orderBy('id');
  if (after !== undefined) workshops = workshops.where('end_at', '>', after);
  if (format !== undefined) workshops = workshops.where('format', '=', format);
  if (!all) workshops = workshops.where('state', '=', 'planned').where('in_house', 'is', null);
  const rows = await retry(() => workshops.execute());
  const counts = await countSeats(kysely, rows.length === 0 ? undefined : after);
  return rows.map((row) => ({ workshop: readWorkshopRow(row), ...(counts.get(row.id) ?? none) }));
}

const none: SeatCount = { taken: 0, waiting: 0, takenByBranch: new Map() };

async function countSeats(kysely: Database['kysely'], after: string | undefined): Promise<ReadonlyMap<string, SeatCount>> {
  let counting = kysely
    .selectFrom('booking')
    .select(['workshop', 'branch', sql<number>`sum(seats)`.as('seats'), sql<number>`count(*)`.as('bookings')])
    .select(sql<number>`case when state = 'waitlisted' then 1 else 0 end`.as('waits'))
    .where('state', 'in', ['confirmed', 'offered', 'attended', 'waitlisted'])
    .groupBy(['workshop', 'branch', 'waits']);
  // Not joined: SQLite would go through all bookings there ever were.
  if (after !== undefined)
    counting = counting.where('workshop', 'in', kysely.selectFrom('workshop').select('id').where('end_at', '>', after));
  const counts = new Map<string, SeatCount>();
  for (const row of await retry(() => counting.execute())) counts.set(row.workshop, add(counts.get(row.workshop) ?? none, row));
  return counts;
}

/** PostgreSQL gives sums as text. */
type Counted = {
  readonly branch: string | null;
  readonly seats: number | string;
  readonly bookings: number | string;
  readonly waits: number;
};

function add({ taken, waiting, takenByBranch }: SeatCount, { branch, seats, bookings, waits }: Counted): SeatCount {
  if (waits === 1) return { taken, waiting: waiting + Number(bookings), takenByBranch };
  const byBranch =
    branch === null ? takenByBranch : new Map([...takenByBranch, [branch, (takenByBranch.get(branch) ?? 0) + Number(seats)]]);
  return { taken: taken + Number(seats), waiting, takenByBranch: byBranch };
}
