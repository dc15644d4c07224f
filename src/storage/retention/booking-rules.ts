import { type RawBuilder, sql } from 'kysely';
import { periods } from './periods.ts';
import { daysBefore, rowsOf } from './rows-of.ts';
import type { Rule, Work } from './rule.ts';

/** The periods that the office chooses, in days. */
export type BookingPeriods = { readonly namesDays: number; readonly bookingDays: number };

/** What is kept of bookings. What hangs on a booking goes before it. */
export function bookingRules({ namesDays, bookingDays }: BookingPeriods): readonly Rule[] {
  const after = { kept: `${bookingDays} days after the workshop`, period: `${bookingDays} Tage nach dem Workshop` };
  return [
    {
      ...{ id: 'names', what: 'Namen von Teilnehmenden', where: ['booking.names'], by: 'bot' },
      ...{ kept: `${namesDays} days after the workshop`, period: `${namesDays} Tage nach dem Workshop` },
      why: 'für Teilnahmeliste und Bescheinigungen; danach genügt, dass gebucht war',
      works: [namesOver(namesDays)],
    },
    {
      ...{ id: 'reminders', what: 'Vermerke, welche Erinnerung zu einer Buchung schon verschickt ist', where: ['told'], by: 'bot' },
      ...{ ...after, why: 'damit niemand dieselbe Nachricht zweimal bekommt', works: [toldOver(bookingDays)] },
    },
    {
      ...{ id: 'ratings', what: 'Bewertungen von Workshops', where: ['workshop_rating'], by: 'bot' },
      ...{ ...after, why: 'für die Planung, nur als Zahl ab 5 Personen sichtbar', works: [ratingsOver(bookingDays)] },
    },
    {
      ...{ id: 'bookings', what: 'Buchungen: wer, wie viele Plätze, Gremium, Notiz', where: ['booking'], by: 'bot' },
      ...{ ...after, why: 'für Rückfragen zu Teilnahme und Abrechnung', works: [bookingsOver(bookingDays)] },
    },
    {
      ...{ id: 'tickets', what: 'Anfragen nach Inhouse-Workshops mit Betrieb und Anlass', where: ['ticket'], by: 'bot' },
      kept: `decided: ${bookingDays} days after the workshop or the refusal; undecided: ${periods.undecidedDays} days`,
      period: `entschieden: ${bookingDays} Tage nach Workshop oder Absage; nicht entschieden: ${periods.undecidedDays} Tage`,
      ...{ why: 'bis die Anfrage erledigt und der Workshop abgerechnet ist', works: [ticketsOver(bookingDays)] },
    },
    {
      ...{ id: 'workshops', what: 'Termine mit Namen der Leitung und, bei Inhouse-Workshops, dem Betrieb', by: 'bot' },
      where: ['workshop', 'occupancy'],
      ...{ kept: `${periods.workshopDays} days after the workshop`, period: `${periods.workshopDays} Tage nach dem Workshop` },
      ...{ why: 'für Jahresplanung und Nachweis des Angebots', works: workshopsOver() },
    },
  ];
}

/** Workshops that ended so long ago. */
function ended(now: Date, days: number): RawBuilder<unknown> {
  return sql`(select id from workshop where end_at < ${daysBefore(now, days)})`;
}

function namesOver(days: number): Work {
  return rowsOf({
    table: 'booking',
    isOver: (now) => sql`workshop in ${ended(now, days)}`,
    oldest: sql`(select min(end_at) from workshop where id in (select workshop from booking where names is not null))`,
    empties: { column: 'names', filled: sql`names is not null` },
  });
}

/** Also what is left of bookings that somebody erased. */
function toldOver(days: number): Work {
  const known = (now: Date) => sql`booking in (select id from booking where workshop in ${ended(now, days)})`;
  const left = (now: Date) => sql`at < ${daysBefore(now, days)} and not exists (select 1 from booking where booking.id = told.booking)`;
  return rowsOf({ table: 'told', isOver: (now) => sql`(${known(now)}) or (${left(now)})`, oldest: sql`(select min(at) from told)` });
}

function ratingsOver(days: number): Work {
  const oldest = sql`(select min(end_at) from workshop where id in (select workshop from workshop_rating))`;
  return rowsOf({ table: 'workshop_rating', isOver: (now) => sql`workshop in ${ended(now, days)}`, oldest });
}

/** The seats are given back with the bookings, so that the counter says what the rows say. */
function bookingsOver(days: number): Work {
  const work = rowsOf({
    table: 'booking',
    isOver: (now) => sql`workshop in ${ended(now, days)}`,
    oldest: sql`(select min(end_at) from workshop where id in (select workshop from booking))`,
  });
  return {
    ...work,
    async remove(batch) {
      await sql`update workshop set taken = 0 where taken > 0 and id in ${ended(batch.now, days)}`.execute(batch.transaction);
      return work.remove(batch);
    },
  };
}

/** What nobody has decided is not over: it is kept for longer. */
function ticketsOver(days: number): Work {
  const booked = (now: Date) => sql`state <> 'open' and at < ${daysBefore(now, days)} and workshop in ${ended(now, days)}`;
  const refused = (now: Date) => sql`state in ('declined', 'withdrawn') and at < ${daysBefore(now, days)} and workshop is null`;
  const undecided = (now: Date) => sql`state = 'open' and at < ${daysBefore(now, periods.undecidedDays)}`;
  const isOver = (now: Date) => sql`(${booked(now)}) or (${refused(now)}) or (${undecided(now)})`;
  return rowsOf({ table: 'ticket', isOver, oldest: sql`(select min(at) from ticket)` });
}

/** A date to which something belongs still is kept with it. */
function workshopsOver(): readonly Work[] {
  const isOver = (now: Date) => sql`end_at < ${daysBefore(now, periods.workshopDays)}
    and not exists (select 1 from booking where booking.workshop = workshop.id)
    and not exists (select 1 from workshop_rating where workshop_rating.workshop = workshop.id)
    and not exists (select 1 from ticket where ticket.workshop = workshop.id)`;
  const occupancy = rowsOf({
    table: 'occupancy',
    isOver: (now) => sql`workshop in ${ended(now, periods.workshopDays)}`,
    oldest: sql`(select min(end_at) from occupancy)`,
  });
  return [occupancy, rowsOf({ table: 'workshop', isOver, oldest: sql`(select min(end_at) from workshop)` })];
}
