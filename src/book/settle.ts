import { type Booking, type BookingState, isActive, type Roster, waitlistOf, withBooking } from './booking.ts';
import { countFreeOf, countSeats } from './count-seats.ts';

/**
 * What somebody has to be told: every change of a booking, once. `before` is the state it had; undefined for a new one.
 * `about` tells apart what led to the same state.
 */
export type Notice = {
  readonly booking: Booking;
  readonly before: BookingState | undefined;
  readonly about: 'state' | 'moved' | 'seats';
};

/** A roster after a decision, and who is to be told of it. */
export type Settled = { readonly roster: Roster; readonly notices: readonly Notice[] };

/** A decision: what the person who asked for it learns, and what it changed. */
export type Decision<Outcome> = Settled & { readonly outcome: Outcome };

/**
 * Lets time pass until `now` (ISO instant): offers that ran out end, and free seats are offered to those who wait. Every
 * decision begins and ends with this, so that no seat stays empty for which somebody waits.
 */
export function settle(roster: Roster, now: string): Settled {
  if (roster.workshop.state !== 'planned') return { roster, notices: [] };
  if (now >= roster.workshop.start) return endWaiting(roster);
  const expired = endOffers(roster, now);
  const offered = offerSeats(expired.roster, now);
  return { roster: offered.roster, notices: [...expired.notices, ...offered.notices] };
}

/** The workshop has begun: nobody gets in any more. */
function endWaiting(roster: Roster): Settled {
  const waiting = roster.bookings.filter((booking) => isActive(booking) && booking.state !== 'confirmed');
  return changeAll(roster, waiting, (booking) => ({ ...booking, state: 'cancelled', ending: 'started', offerUntil: undefined }));
}

function endOffers(roster: Roster, now: string): Settled {
  const over = roster.bookings.filter(({ state, offerUntil }) => state === 'offered' && offerUntil !== undefined && offerUntil <= now);
  return changeAll(roster, over, (booking) => ({ ...booking, state: 'cancelled', ending: 'expired', offerUntil: undefined }));
}

/** Whoever waits longest and has room is offered the seats; a large group does not hold up those behind it. */
function offerSeats(roster: Roster, now: string): Settled {
  const { workshop } = roster;
  let settled: Settled = { roster, notices: [] };
  // Counted again only when an offer was made: hundreds may wait.
  let taken = countSeats(roster.bookings);
  for (const waiting of waitlistOf(roster)) {
    if (countFreeOf(workshop, taken, { branch: waiting.branch, now }) < waiting.seats) continue;
    const offered = change(settled.roster, waiting, { ...waiting, state: 'offered', offerUntil: endOfOffer(workshop.start, now) });
    settled = { roster: offered.roster, notices: [...settled.notices, ...offered.notices] };
    taken = countSeats(offered.roster.bookings);
  }
  return settled;
}

const hour = 3_600_000;
const longestOffer = 48 * hour;
const shareOfRest = 6;

/** How long a seat is kept: 48 hours, near the date a sixth of the time that is left, at least an hour, never beyond the start. */
export function endOfOffer(start: string, now: string): string {
  const left = Date.parse(start) - Date.parse(now);
  const kept = Math.min(Math.max(left / shareOfRest, hour), longestOffer, left);
  return new Date(Date.parse(now) + kept).toISOString();
}

/** One booking changed, and its owner told. */
function change(roster: Roster, before: Booking, after: Booking): Settled {
  return { roster: withBooking(roster, after), notices: [{ booking: after, before: before.state, about: 'state' }] };
}

/** Several bookings changed alike. */
export function changeAll(roster: Roster, bookings: readonly Booking[], alter: (booking: Booking) => Booking): Settled {
  return bookings.reduce<Settled>(
    (all, booking) => {
      const one = change(all.roster, booking, alter(booking));
      return { roster: one.roster, notices: [...all.notices, ...one.notices] };
    },
    { roster, notices: [] },
  );
}

/** A decision whose change lets others move up. */
export function decided<Outcome>(outcome: Outcome, settled: Settled, now: string): Decision<Outcome> {
  const after = settle(settled.roster, now);
  return { outcome, roster: after.roster, notices: [...settled.notices, ...after.notices] };
}

/** A decision that changes nothing but what time has changed. */
export function undecided<Outcome>(outcome: Outcome, settled: Settled): Decision<Outcome> {
  return { outcome, ...settled };
}

/** What had changed before, and this. */
export function also(settled: Settled, before: Booking, after: Booking): Settled {
  const one = change(settled.roster, before, after);
  return { roster: one.roster, notices: [...settled.notices, ...one.notices] };
}
