import { type Booking, isActive, type Roster } from './booking.ts';
import { also, type Decision, decided, type Settled, settle, undecided } from './settle.ts';

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

type OnActive<Outcome> = (settled: Settled, booking: Booking) => Decision<Outcome>;

/** Decides about a booking that is neither unknown nor over, once time has passed until `now`. */
export function onActive<Outcome>(
  roster: Roster,
  { id, now }: { readonly id: string; readonly now: string },
  decide: OnActive<Outcome | Missing>,
): Decision<Outcome | Missing> {
  const settled = settle(roster, now);
  const booking = settled.roster.bookings.find((each) => each.id === id);
  if (!booking) return undecided<Outcome | Missing>({ kind: 'unknown' }, settled);
  return isActive(booking) ? decide(settled, booking) : undecided<Outcome | Missing>({ kind: 'ended', booking }, settled);
}
