import { type Booking, positionOf, type Roster } from './booking.ts';
import { countFree } from './count-seats.ts';
import { also, type Decision, decided, type Settled, settle, undecided } from './settle.ts';

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
