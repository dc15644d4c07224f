import { isDeepStrictEqual } from 'node:util';
import { type Booking, isActive, type Roster, withBooking } from './booking.ts';
import { countTaken } from './count-seats.ts';
import { changeAll, type Decision, decided, type Settled, settle, undecided } from './settle.ts';
import type { Workshop } from './workshop.ts';

export type Change =
  | { readonly kind: 'changed' | 'moved' | 'same'; readonly workshop: Workshop }
  | { readonly kind: 'too-small'; readonly taken: number }
  | { readonly kind: 'over' };

/** All that a calendar shows; when any of it changes, everybody is told. */
const shown = ['start', 'end', 'place', 'link', 'room', 'format'] as const;

/**
 * Another date, place or number of seats. Everybody who is booked, waits or has asked is told once of what a calendar
 * shows; the workshop's id, state and sequence are its own.
 */
export function decideChange(roster: Roster, wanted: Workshop, now: string): Decision<Change> {
  const settled = settle(roster, now);
  const { workshop, bookings } = settled.roster;
  if (workshop.state === 'cancelled' || now >= workshop.start) return undecided<Change>({ kind: 'over' }, settled);
  const taken = countTaken(bookings);
  if (wanted.capacity < taken) return undecided<Change>({ kind: 'too-small', taken }, settled);
  const isMoved = shown.some((field) => wanted[field] !== workshop[field]);
  const { id, state, sequence } = workshop;
  const after: Workshop = { ...wanted, id, state, sequence: isMoved ? sequence + 1 : sequence };
  if (isDeepStrictEqual(saidOf(after), saidOf(workshop))) return undecided<Change>({ kind: 'same', workshop }, settled);
  const told = isMoved ? bookings.filter(isActive).map((booking) => ({ booking, before: booking.state, about: 'moved' as const })) : [];
  const changed: Settled = { roster: { ...settled.roster, workshop: after }, notices: [...settled.notices, ...told] };
  return decided<Change>({ kind: isMoved ? 'moved' : 'changed', workshop: after }, changed, now);
}

/** What is said of a workshop, without fields that say nothing: tables leave those out. */
function saidOf(workshop: Workshop): object {
  return Object.fromEntries(Object.entries(workshop).filter(([, value]) => value !== undefined));
}

export type CallingOff = { readonly kind: 'called-off' | 'already' | 'over'; readonly workshop: Workshop };

/** The workshop does not take place: all bookings end, and everybody is told. */
export function decideCallingOff(roster: Roster, now: string): Decision<CallingOff> {
  const settled = settle(roster, now);
  const { workshop } = settled.roster;
  if (workshop.state === 'cancelled') return undecided<CallingOff>({ kind: 'already', workshop }, settled);
  if (now >= workshop.start) return undecided<CallingOff>({ kind: 'over', workshop }, settled);
  const after: Workshop = { ...workshop, state: 'cancelled', sequence: workshop.sequence + 1 };
  const ended = changeAll({ ...settled.roster, workshop: after }, settled.roster.bookings.filter(isActive), (booking) => ({
    ...booking,
    state: 'cancelled',
    ending: 'called-off',
    offerUntil: undefined,
  }));
  return { outcome: { kind: 'called-off', workshop: after }, roster: ended.roster, notices: [...settled.notices, ...ended.notices] };
}

export type Attendance = { readonly kind: 'noted'; readonly present: number } | { readonly kind: 'too-early' };

/** Who was there. Can be corrected: whoever is not named goes back to confirmed. Nobody is told. */
export function decideAttendance(
  roster: Roster,
  { present, now }: { readonly present: ReadonlySet<string>; readonly now: string },
): Decision<Attendance> {
  const settled = settle(roster, now);
  // A clock that goes back can call off what has taken place; then nothing is noted any more.
  if (now < roster.workshop.start || roster.workshop.state !== 'planned') return undecided<Attendance>({ kind: 'too-early' }, settled);
  const seated = settled.roster.bookings.filter(({ state }) => state === 'confirmed' || state === 'attended');
  const noted = seated.reduce((all, booking) => withBooking(all, note(booking, present)), settled.roster);
  const count = seated.filter(({ id }) => present.has(id)).length;
  return { outcome: { kind: 'noted', present: count }, roster: noted, notices: settled.notices };
}

function note(booking: Booking, present: ReadonlySet<string>): Booking {
  const state = present.has(booking.id) ? 'attended' : 'confirmed';
  return booking.state === state ? booking : { ...booking, state };
}
