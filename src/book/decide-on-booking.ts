import { type Booking, isActive, positionOf, type Roster } from './booking.ts';
import { countFree } from './count-seats.ts';
import { change, type Decision, decided, type Settled, settle, undecided } from './settle.ts';

/** What a person learns who wants to change a booking that is not there or not as they think. */
export type Missing = { readonly kind: 'unknown' } | { readonly kind: 'ended'; readonly booking: Booking };

export type Acceptance =
  | { readonly kind: 'confirmed'; readonly booking: Booking }
  | { readonly kind: 'not-offered'; readonly booking: Booking }
  | Missing;

/** Takes the seats that were offered. */
export function decideAcceptance(roster: Roster, id: string, now: string): Decision<Acceptance> {
  return onActive<Acceptance>(roster, { id, now }, (settled, booking) => {
    if (booking.state === 'confirmed') return undecided<Acceptance>({ kind: 'confirmed', booking }, settled);
    if (booking.state !== 'offered') return undecided<Acceptance>({ kind: 'not-offered', booking }, settled);
    const after: Booking = { ...booking, state: 'confirmed', offerUntil: undefined };
    return decided<Acceptance>({ kind: 'confirmed', booking: after }, also(settled, booking, after), now);
  });
}

export type Cancellation =
  | { readonly kind: 'cancelled'; readonly booking: Booking }
  | { readonly kind: 'too-late'; readonly booking: Booking }
  | Missing;

/** Gives seats back. A person may do so until the deadline, and as long as they only wait; the office at any time. */
export function decideCancellation(
  roster: Roster,
  { id, by, now }: { readonly id: string; readonly by: 'person' | 'office'; readonly now: string },
): Decision<Cancellation> {
  return onActive<Cancellation>(roster, { id, now }, (settled, booking) => {
    const isLate = by === 'person' && booking.state === 'confirmed' && now > roster.workshop.cancelBy;
    if (isLate) return undecided<Cancellation>({ kind: 'too-late', booking }, settled);
    const after: Booking = { ...booking, state: 'cancelled', ending: by === 'person' ? 'by-person' : 'by-office', offerUntil: undefined };
    return decided<Cancellation>({ kind: 'cancelled', booking: after }, also(settled, booking, after), now);
  });
}

export type SeatChange =
  | { readonly kind: 'changed'; readonly booking: Booking }
  | { readonly kind: 'same'; readonly booking: Booking }
  | { readonly kind: 'too-late'; readonly booking: Booking }
  | { readonly kind: 'full'; readonly booking: Booking; readonly most: number }
  | Missing;

/** Another number of seats. Fewer is possible until the deadline, more where seats are free or only waited for. */
export function decideSeats(
  roster: Roster,
  { id, seats, now }: { readonly id: string; readonly seats: number; readonly now: string },
): Decision<SeatChange> {
  return onActive<SeatChange>(roster, { id, now }, (settled, booking) => {
    if (booking.seats === seats) return undecided<SeatChange>({ kind: 'same', booking }, settled);
    if (now > roster.workshop.cancelBy) return undecided<SeatChange>({ kind: 'too-late', booking }, settled);
    const most = mostSeats(settled.roster, booking, now);
    if (seats < 1 || seats > most) return undecided<SeatChange>({ kind: 'full', booking, most }, settled);
    const after: Booking = { ...booking, seats };
    const told: Settled = {
      ...also(settled, booking, after),
      notices: [...settled.notices, { booking: after, before: booking.state, about: 'seats' }],
    };
    return decided<SeatChange>({ kind: 'changed', booking: after }, told, now);
  });
}

function mostSeats(roster: Roster, booking: Booking, now: string): number {
  const holds = booking.state === 'confirmed' || booking.state === 'offered';
  return holds ? booking.seats + countFree(roster, booking.branch, now) : roster.workshop.capacity;
}

export type Verdict =
  | { readonly kind: 'approve' }
  | { readonly kind: 'waitlist' }
  | { readonly kind: 'reject'; readonly reason: string | undefined };

export type Approval =
  | { readonly kind: 'confirmed' | 'rejected'; readonly booking: Booking }
  | { readonly kind: 'waitlisted'; readonly booking: Booking; readonly position: number }
  | { readonly kind: 'full'; readonly booking: Booking; readonly free: number }
  /** Somebody else was faster. */
  | { readonly kind: 'settled'; readonly booking: Booking }
  | { readonly kind: 'unknown' };

/** What a coordinator decides on a request. Seats are counted again: it may have become full since. */
export function decideApproval(
  roster: Roster,
  { id, verdict, now }: { readonly id: string; readonly verdict: Verdict; readonly now: string },
): Decision<Approval> {
  const settled = settle(roster, now);
  const booking = settled.roster.bookings.find((each) => each.id === id);
  if (!booking) return undecided<Approval>({ kind: 'unknown' }, settled);
  if (booking.state !== 'requested') return undecided<Approval>({ kind: 'settled', booking }, settled);
  switch (verdict.kind) {
    case 'approve':
      return approve(settled, booking, now);
    case 'reject':
      return reject(settled, booking, { reason: verdict.reason, now });
    case 'waitlist':
      return letWait(settled, booking, now);
  }
}

function approve(settled: Settled, booking: Booking, now: string): Decision<Approval> {
  const free = countFree(settled.roster, booking.branch, now);
  if (free < booking.seats) return undecided<Approval>({ kind: 'full', booking, free }, settled);
  const after: Booking = { ...booking, state: 'confirmed' };
  return decided<Approval>({ kind: 'confirmed', booking: after }, also(settled, booking, after), now);
}

function reject(
  settled: Settled,
  booking: Booking,
  { reason, now }: { readonly reason: string | undefined; readonly now: string },
): Decision<Approval> {
  const after: Booking = { ...booking, state: 'cancelled', ending: 'rejected', note: reason };
  return decided<Approval>({ kind: 'rejected', booking: after }, also(settled, booking, after), now);
}

/** Where seats are free the one who waits is offered them at once. */
function letWait(settled: Settled, booking: Booking, now: string): Decision<Approval> {
  const waiting: Booking = { ...booking, state: 'waitlisted' };
  const decision = decided(undefined, also(settled, booking, waiting), now);
  const after = decision.roster.bookings.find(({ id }) => id === booking.id) ?? waiting;
  return { ...decision, outcome: { kind: 'waitlisted', booking: after, position: positionOf(decision.roster, booking.id) ?? 1 } };
}

type OnActive<Outcome> = (settled: Settled, booking: Booking) => Decision<Outcome>;

function onActive<Outcome>(
  roster: Roster,
  { id, now }: { readonly id: string; readonly now: string },
  decide: OnActive<Outcome | Missing>,
): Decision<Outcome | Missing> {
  const settled = settle(roster, now);
  const booking = settled.roster.bookings.find((each) => each.id === id);
  if (!booking) return undecided<Outcome | Missing>({ kind: 'unknown' }, settled);
  return isActive(booking) ? decide(settled, booking) : undecided<Outcome | Missing>({ kind: 'ended', booking }, settled);
}

/** What had changed before, and this. */
function also(settled: Settled, before: Booking, after: Booking): Settled {
  const one = change(settled.roster, before, after);
  return { roster: one.roster, notices: [...settled.notices, ...one.notices] };
}
