import { sql } from 'kysely';
import { openBookingRow } from '../bookings/booking-row.ts';
import { hashPerson } from '../hash-person.ts';
import { retry } from '../retry.ts';
import { unseal } from '../seal.ts';
import { type Erasing, isCancelled } from './erasing.ts';
import type { PersonalTable } from './personal-table.ts';

/** Bookings and places on waitlists. What is to come stays where the person wants that. */
export const bookingsOf: PersonalTable = {
  section: {
    name: 'Buchungen und Wartelisten',
    async find({ kysely, person, keys }) {
      const query = kysely
        .selectFrom('booking')
        .innerJoin('workshop', 'workshop.id', 'booking.workshop')
        .selectAll('booking')
        .select(['workshop.start_at', 'workshop.format'])
        .where('booking.person', '=', hashPerson(keys.booking, person))
        .orderBy('workshop.start_at');
      return (await retry(() => query.execute())).map((row) => {
        const { note, body, names } = openBookingRow(row, keys.booking).opened;
        return {
          ...{ nummer: row.id, termin: row.workshop, workshop: row.format, beginn: row.start_at, gebuchtAm: row.at, stand: row.state },
          ...{ plaetze: row.seats, geschaeftsstelle: row.branch, gremium: row.audience, fuer: body, notiz: note, namen: names },
          ...{ grundDesEndes: row.ending, platzFreiBis: row.offer_until },
        };
      });
    },
  },
  async erase(erasing) {
    const { transaction } = erasing;
    const ended = await findEnded(erasing);
    for (const { id, workshop, seats, state } of ended) {
      await transaction.deleteFrom('told').where('booking', '=', id).execute();
      // What was said of it to the coordinators, and to others before this bot knew whose a post is.
      await transaction
        .deleteFrom('outbox')
        .where(sql<boolean>`key like ${`booking ${id} %`} or key like ${`desk ${id} %`}`)
        .execute();
      await transaction.deleteFrom('booking').where('id', '=', id).execute();
      if (seated.includes(state)) await giveBack(erasing, workshop, seats);
    }
  },
};

const seated: readonly string[] = ['confirmed', 'offered', 'attended'];

/** Bookings that are over as of the erasure; all of them where nothing is to be left. */
async function findEnded({ transaction, hashes, at, keys }: Erasing) {
  const rows = await transaction
    .selectFrom('booking')
    .leftJoin('workshop', 'workshop.id', 'booking.workshop')
    .select(['booking.id', 'booking.workshop', 'booking.person', 'booking.seats', 'booking.state', 'workshop.end_at'])
    .where('booking.person', 'in', hashes)
    .execute();
  return rows.filter(({ person, state, end_at }) => state === 'cancelled' || (end_at ?? '') <= at || isCancelled(person, { hashes, keys }));
}

/** The counter says what the rows say; who waits gets the seats when the bot next looks. */
async function giveBack({ transaction }: Erasing, workshop: string, seats: number): Promise<void> {
  await transaction
    .updateTable('workshop')
    .set((column) => ({ taken: column('taken', '-', seats), revision: column('revision', '+', 1) }))
    .where('id', '=', workshop)
    .where('taken', '>=', seats)
    .execute();
}

/** Requests for workshops of one's own plant. */
export const ticketsOf: PersonalTable = {
  section: {
    name: 'Anfragen nach Inhouse-Workshops',
    async find({ kysely, person, keys }) {
      const query = kysely.selectFrom('ticket').selectAll().where('person', '=', hashPerson(keys.booking, person)).orderBy('at');
      return (await retry(() => query.execute())).map(({ id, state, workshop, at, details }) => {
        const text = unseal({ key: keys.booking, name: `ticket ${id}` }, details);
        const { person: _, ...told }: { person?: string } = text === undefined ? {} : JSON.parse(text);
        return { nummer: id, gestelltAm: at, stand: state, termin: workshop, ...told };
      });
    },
  },
  async erase({ transaction, hashes, at, keys }) {
    const rows = await transaction
      .selectFrom('ticket')
      .leftJoin('workshop', 'workshop.id', 'ticket.workshop')
      .select(['ticket.id', 'ticket.person', 'ticket.state', 'workshop.end_at'])
      .where('ticket.person', 'in', hashes)
      .execute();
    const isToCome = ({ state, end_at }: (typeof rows)[number]) =>
      state === 'open' || state === 'proposed' || (state === 'confirmed' && (end_at ?? '') > at);
    for (const { id } of rows.filter((row) => !isToCome(row) || isCancelled(row.person, { hashes, keys }))) {
      await transaction
        .deleteFrom('outbox')
        .where(sql<boolean>`key like ${`ticket ${id} %`}`)
        .execute();
      await transaction.deleteFrom('ticket').where('id', '=', id).execute();
    }
  },
};

export const ratingsOf: PersonalTable = {
  section: {
    name: 'Bewertungen von Workshops',
    async find({ kysely, person, keys }) {
      const query = kysely.selectFrom('workshop_rating').selectAll().where('person', '=', hashPerson(keys.booking, person));
      return (await retry(() => query.execute())).map(({ workshop, verdict, at }) => ({ termin: workshop, bewertung: verdict, am: at }));
    },
  },
  async erase({ transaction, hashes }) {
    await transaction.deleteFrom('workshop_rating').where('person', 'in', hashes).execute();
  },
};

/** What has been said about bookings goes with them. */
export const toldOf: PersonalTable = {
  section: {
    name: 'Verschickte Erinnerungen',
    async find({ kysely, person, keys }) {
      const query = kysely
        .selectFrom('told')
        .innerJoin('booking', 'booking.id', 'told.booking')
        .select(['told.booking', 'told.what', 'told.at'])
        .where('booking.person', '=', hashPerson(keys.booking, person));
      return (await retry(() => query.execute())).map(({ booking, what, at }) => ({ buchung: booking, was: what, am: at }));
    },
  },
  erase: async () => undefined,
};
