import type { Erased, ErasedBefore } from '../../book/ledger.ts';
import { dayOf } from '../../days.ts';
import type { LedgerParts } from './ledger-options.ts';

/**
 * Removes names of workshops that ended before one instant, and bookings and tickets of those that ended before another.
 * That it ran is kept: a row for the day, and an audit entry where something went.
 */
export function eraseBookings(ended: ErasedBefore, now: string, options: LedgerParts): Promise<Erased> {
  const { database, audit } = options;
  return database.transaction(async (transaction) => {
    const over = (before: string) => transaction.selectFrom('workshop').select('id').where('end_at', '<', before);
    const names = await transaction
      .updateTable('booking')
      .set({ names: null })
      .where('names', 'is not', null)
      .where('workshop', 'in', over(ended.names))
      .executeTakeFirst();
    const old = transaction.selectFrom('booking').select('id').where('workshop', 'in', over(ended.all));
    await transaction.deleteFrom('told').where('booking', 'in', old).execute();
    await transaction.deleteFrom('workshop_rating').where('workshop', 'in', over(ended.all)).execute();
    const bookings = await transaction.deleteFrom('booking').where('workshop', 'in', over(ended.all)).executeTakeFirst();
    await transaction.updateTable('workshop').set({ taken: 0 }).where('end_at', '<', ended.all).execute();
    const tickets = await eraseTickets(ended, transaction);
    const erased: Erased = {
      names: Number(names.numUpdatedRows),
      bookings: Number(bookings.numDeletedRows),
      tickets,
    };
    const run = { job: 'erase-bookings', day: dayOf(new Date(now)), at: now, result: JSON.stringify(erased) };
    await transaction
      .insertInto('job_run')
      .values(run)
      .onConflict((row) => row.columns(['job', 'day']).doUpdateSet({ at: now, result: run.result }))
      .execute();
    const isChange = erased.names + erased.bookings + erased.tickets > 0;
    if (isChange) await audit(transaction, { at: now, actor: 'clock', action: 'bookings.erased', object: 'bookings', after: erased });
    return erased;
  });
}

/** What nobody has decided is not over: it is kept for longer. */
async function eraseTickets(ended: ErasedBefore, transaction: LedgerParts['database']['kysely']): Promise<number> {
  const over = transaction.selectFrom('workshop').select('id').where('end_at', '<', ended.all);
  const { numDeletedRows } = await transaction
    .deleteFrom('ticket')
    .where((ticket) =>
      ticket.or([
        ticket.and([ticket('state', '<>', 'open'), ticket('at', '<', ended.all), ticket('workshop', 'in', over)]),
        ticket.and([ticket('state', 'in', ['declined', 'withdrawn']), ticket('at', '<', ended.all), ticket('workshop', 'is', null)]),
        ticket.and([ticket('state', '=', 'open'), ticket('at', '<', ended.undecided)]),
      ]),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}
