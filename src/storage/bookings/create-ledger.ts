import type { Ledger, Telling } from '../../book/ledger.ts';
import { insertPosts } from '../insert-posts.ts';
import { retry } from '../retry.ts';
import { addWorkshop } from './add-workshop.ts';
import { changeProposal } from './change-proposal.ts';
import { createReadBooking } from './create-read-booking.ts';
import { findBooking, findBookingsIn, findBookingsOf, findTold, findUnsettled } from './find-bookings.ts';
import type { LedgerOptions, LedgerParts } from './ledger-options.ts';
import { listWorkshops } from './list-workshops.ts';
import { countRatings, rate } from './ratings.ts';
import { takeStep, takeSteps } from './take-steps.ts';
import { changeTicket, findOpenTickets, findTicket, findTicketsOf, openTicket } from './tickets.ts';
import { readWorkshopRow } from './workshop-row.ts';

/** Workshops and bookings in SQL. Who somebody is, notes, names and wishes are sealed. */
export function createLedger(given: LedgerOptions): Ledger {
  const options: LedgerParts = { ...given, readBooking: createReadBooking(given.key, given.now) };
  const { database, audit } = options;
  const take = takeSteps(options);
  return {
    change: (workshop, actor, decide) => take({ workshop, actor, decide }),
    reschedule: (workshop, actor, decide) => takeStep({ workshop, actor, decide }, options),
    add: (workshop, actor, posts) => addWorkshop(workshop, { actor, posts }, options),
    list: (filter) => listWorkshops(database, filter),
    workshop: (id) => findWorkshop(id, options),
    roster: (workshop) => readRoster(workshop, options),
    booking: (id) => findBooking(id, options),
    bookingsOf: (person) => findBookingsOf(person, options),
    bookingsIn: (states, time) => findBookingsIn({ states, time }, options),
    unsettled: (now) => findUnsettled(now, options),
    told: (bookings) => findTold(bookings, options),
    tell: (tellings) => tell(tellings, options),
    rate: (workshop, rating) => rate(workshop, rating, options),
    ratings: (workshop) => countRatings(workshop, options),
    open: (ticket, actor, posts) => openTicket(ticket, { actor, posts }, options),
    changeTicket: (id, actor, decide) => changeTicket(id, { actor, decide }, options),
    changeProposal: (ticket, actor, decide) => changeProposal({ ticket, actor, decide }, options),
    ticket: (id) => findTicket(id, options),
    openTickets: () => findOpenTickets(options),
    ticketsOf: (person) => findTicketsOf(person, options),
    denied: (actor, what, at) =>
      database.transaction((transaction) => audit(transaction, { at, actor, action: 'denied', object: `command:${what}` })),
  };
}

async function findWorkshop(id: string, { database }: Pick<LedgerParts, 'database'>) {
  const row = await retry(() => database.kysely.selectFrom('workshop').selectAll().where('id', '=', id).executeTakeFirst());
  return row && readWorkshopRow(row);
}

async function readRoster(id: string, { database, readBooking }: LedgerParts) {
  const workshop = await findWorkshop(id, { database });
  if (!workshop) return undefined;
  const query = database.kysely.selectFrom('booking').selectAll().where('workshop', '=', id).orderBy('place');
  const bookings = await retry(() => query.execute());
  return { workshop, bookings: bookings.map(readBooking) };
}

/** What has been said is written down with what is said, so that neither two processes nor a second look say it again. */
function tell(tellings: readonly Telling[], { database, queueKey, now }: LedgerParts): Promise<number> {
  return database.transaction(async (transaction) => {
    const fresh: Telling[] = [];
    for (const telling of tellings) {
      const row = { booking: telling.booking, what: telling.what, at: new Date(now()).toISOString() };
      const inserted = await transaction
        .insertInto('told')
        .values(row)
        .onConflict((conflict) => conflict.columns(['booking', 'what']).doNothing())
        .executeTakeFirstOrThrow();
      if (inserted.numInsertedOrUpdatedRows === 1n) fresh.push(telling);
    }
    await insertPosts(
      transaction,
      fresh.map(({ post }) => post),
      { key: queueKey, now },
    );
    return fresh.length;
  });
}
