import type { Booking, Roster } from './booking.ts';
import { countFree } from './count-seats.ts';
import { type Missing, onActive } from './decide-cancellation.ts';
import { also, type Decision, decided, type Settled, undecided } from './settle.ts';

export type SeatChange =
  | { readonly kind: 'changed'; readonly booking: Booking }
  | { readonly kind: 'same'; readonly booking: Booking }
  | { readonly kind: 'too-late'; readonly booking: Booking }
  /** More seats have to be agreed to, or booking has ended. */
  | { readonly kind: 'only-fewer'; readonly booking: Booking }
  | { readonly kind: 'full'; readonly booking: Booking; readonly most: number }
  | Missing;

/** `names` takes the place of the names there are; without it those stay that still have a seat. */
export type SeatWish = { readonly seats: number; readonly names?: readonly string[] | undefined };

/**
 * Another number of seats or other names. Fewer seats are possible until the deadline; more only while one may book, and
 * where the coordinators decide, only as long as they have not.
 */
export function decideSeats(
  roster: Roster,
  { id, wish: { seats, names }, now }: { readonly id: string; readonly wish: SeatWish; readonly now: string },
): Decision<SeatChange> {
  return onActive<SeatChange>(roster, { id, now }, (settled, booking) => {
    const after: Booking = { ...booking, seats, names: (names ?? booking.names).slice(0, seats) };
    const { workshop } = settled.roster;
    if (isSame(booking, after)) return undecided<SeatChange>({ kind: 'same', booking }, settled);
    if (now > workshop.cancelBy) return undecided<SeatChange>({ kind: 'too-late', booking }, settled);
    const isDecided = workshop.approval && booking.state !== 'requested';
    if (seats > booking.seats && (isDecided || now > workshop.bookBy))
      return undecided<SeatChange>({ kind: 'only-fewer', booking }, settled);
    const most = mostSeats(settled.roster, booking, now);
    if (seats < 1 || seats > most) return undecided<SeatChange>({ kind: 'full', booking, most }, settled);
    const told: Settled = {
      ...also(settled, booking, after),
      notices: [...settled.notices, { booking: after, before: booking.state, about: 'seats' }],
    };
    return decided<SeatChange>({ kind: 'changed', booking: after }, told, now);
  });
}

function isSame(before: Booking, after: Booking): boolean {
  return before.seats === after.seats && before.names.join('\n') === after.names.join('\n');
}

function mostSeats(roster: Roster, booking: Booking, now: string): number {
  const holds = booking.state === 'confirmed' || booking.state === 'offered';
  return holds ? booking.seats + countFree(roster, booking.branch, now) : roster.workshop.capacity;
}
