import { createHash } from 'node:crypto';
import type { BookParts } from './book-parts.ts';
import type { Roster } from './booking.ts';
import { type Approval, decideApproval, type Verdict } from './decide-approval.ts';
import { type BookingOutcome, decideBooking, type Wish } from './decide-booking.ts';
import { type Acceptance, type Cancellation, decideAcceptance, decideCancellation } from './decide-cancellation.ts';
import { type Attendance, type CallingOff, decideAttendance, decideCallingOff } from './decide-change.ts';
import { decideSeats, type SeatChange, type SeatWish } from './decide-seats.ts';
import { remindersBehind } from './find-reminders.ts';
import type { Occupied, Step, Told } from './ledger.ts';
import { postsOf } from './posts-of.ts';
import type { Decision, Settled } from './settle.ts';
import { decideRow, type RowChange } from './table/decide-row.ts';
import type { Workshop } from './workshop.ts';

/** Who does something; `event` is equal for all copies of what they did. */
export type Who = { readonly person: string; readonly event: string };

/** `told` is how many people get a message. */
export type CountedCallingOff = CallingOff & { readonly told: number };

export type Unknown = { readonly kind: 'unknown' };

/** Booking as the chat and the command line use it. Outcomes are values; what is said of them is on its way when the promise resolves. */
export type Workshops = {
  readonly book: (workshop: string, wish: Omit<Wish, 'id' | 'person' | 'request'>, who: Who) => Promise<BookingOutcome | Unknown>;
  readonly accept: (booking: string, who: Who) => Promise<Acceptance>;
  readonly cancel: (booking: string, by: 'person' | 'office', who: Who) => Promise<Cancellation>;
  readonly changeSeats: (booking: string, wish: SeatWish, who: Who) => Promise<SeatChange>;
  readonly judge: (booking: string, verdict: Verdict, who: Who) => Promise<Approval>;
  readonly add: (workshop: Workshop, who: Who) => Promise<{ readonly kind: 'added' | 'exists' } | Occupied>;
  /** Changes a date to what a row of the table says. */
  readonly change: (workshop: Workshop, who: Who) => Promise<RowChange | Occupied | Unknown>;
  readonly callOff: (workshop: string, who: Who) => Promise<CountedCallingOff | Unknown>;
  readonly noteAttendance: (workshop: string, present: ReadonlySet<string>, who: Who) => Promise<Attendance | Unknown>;
};

export function createWorkshops(parts: BookParts): Workshops {
  const decideAt = <Outcome>(decide: (roster: Roster, now: string) => Decision<Outcome>) => at(parts, decide);
  const onWorkshop = async <Outcome>(workshop: string, { person }: Who, decide: (roster: Roster, now: string) => Decision<Outcome>) => {
    const taking = await parts.ledger.change(workshop, person, decideAt(decide));
    return taking.kind === 'done' ? taking.outcome : unknown;
  };
  const onBooking = async <Outcome>(id: string, who: Who, decide: (roster: Roster, now: string) => Decision<Outcome>) => {
    const booking = await parts.ledger.booking(id);
    return booking ? await onWorkshop(booking.workshop, who, decide) : unknown;
  };
  return {
    book: (workshop, wish, who) => onWorkshop(workshop, who, (roster, now) => decideBooking(roster, toWish(workshop, wish, who), now)),
    accept: (id, who) => onBooking(id, who, (roster, now) => decideAcceptance(roster, id, now)),
    cancel: (id, by, who) => onBooking(id, who, (roster, now) => decideCancellation(roster, { id, by, now })),
    changeSeats: (id, wish, who) => onBooking(id, who, (roster, now) => decideSeats(roster, { id, wish, now })),
    judge: (id, verdict, who) => onBooking(id, who, (roster, now) => decideApproval(roster, { id, verdict, now })),
    add: (workshop, { person }) => parts.ledger.add(workshop, person, []),
    ...changing(parts),
    noteAttendance: (workshop, present, who) => onWorkshop(workshop, who, (roster, now) => decideAttendance(roster, { present, now })),
  };
}

const unknown: Unknown = { kind: 'unknown' };

/** What may move trainers and room. */
function changing(parts: BookParts): Pick<Workshops, 'change' | 'callOff'> {
  return {
    async change(workshop, { person }) {
      const decide = at(parts, (roster, now) => decideRow(roster, workshop, now));
      const taking = await parts.ledger.reschedule(workshop.id, person, decide);
      return taking.kind === 'done' ? taking.outcome : taking;
    },
    async callOff(workshop, { person }) {
      const taking = await parts.ledger.reschedule(workshop, person, at(parts, decideCounted));
      return taking.kind === 'done' ? taking.outcome : unknown;
    },
  };
}

function decideCounted(roster: Roster, now: string): Decision<CountedCallingOff> {
  const decision = decideCallingOff(roster, now);
  const told = decision.notices.filter(({ booking }) => booking.ending === 'called-off').length;
  return { ...decision, outcome: { ...decision.outcome, told } };
}

/** A decision at this moment, with what is said of it. */
export function at<Outcome>(
  parts: BookParts,
  decide: (roster: Roster, now: string) => Decision<Outcome>,
): (roster: Roster) => Step<Outcome> {
  return (roster) => {
    const now = parts.now().toISOString();
    const decision = decide(roster, now);
    return { outcome: decision.outcome, roster: decision.roster, posts: postsOf(decision, parts), told: knownBy(decision, now) };
  };
}

/** Who has just been given a seat needs no reminder whose time was before. */
function knownBy({ roster, notices }: Settled, now: string): readonly Told[] {
  const seated = notices.filter(({ booking, about }) => about === 'state' && booking.state === 'confirmed');
  return seated.flatMap(({ booking }) => remindersBehind(roster.workshop, now).map((what) => ({ booking: booking.id, what })));
}

const idLength = 12;

/** Made from the event, so that its copy leads to the same booking. */
function toWish(workshop: string, wish: Omit<Wish, 'id' | 'person' | 'request'>, { person, event }: Who): Wish {
  const id = createHash('sha256').update(`${event}\n${workshop}\n${person}`).digest('hex').slice(0, idLength);
  return { ...wish, id, person, request: event };
}
