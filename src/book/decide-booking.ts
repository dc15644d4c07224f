import { type Booking, isActive, positionOf, type Roster, withBooking } from './booking.ts';
import { countFree } from './count-seats.ts';
import type { Audience } from './format.ts';
import { type Decision, decided, type Settled, settle, undecided } from './settle.ts';
import type { Workshop } from './workshop.ts';

/** What somebody asks for. `id` and `request` are made from the event, so that a copy of it leads to the same booking. */
export type Wish = Pick<Booking, 'id' | 'person' | 'request' | 'branch' | 'audience' | 'seats' | 'note' | 'body' | 'names'> & {
  /** The office may book somebody without saying as what. */
  readonly byOffice?: boolean;
};

export type BookingOutcome =
  | { readonly kind: 'confirmed' | 'requested'; readonly booking: Booking }
  | { readonly kind: 'waitlisted'; readonly booking: Booking; readonly position: number }
  /** The person has a booking here already; one event that comes twice is answered as it was the first time. */
  | { readonly kind: 'already-booked'; readonly booking: Booking; readonly position: number | undefined }
  | { readonly kind: 'closed'; readonly reason: 'called-off' | 'over' | 'too-late' | 'in-house' }
  | { readonly kind: 'wrong-audience'; readonly audiences: readonly Audience[] }
  | { readonly kind: 'too-many'; readonly most: number };

/** Gives seats, puts on the waitlist, or says why not. Throws nothing; `now` is an ISO instant. */
export function decideBooking(roster: Roster, wish: Wish, now: string): Decision<BookingOutcome> {
  const settled = settle(roster, now);
  const known = findKnown(settled.roster, wish);
  if (known) return undecided(recall(settled.roster, known, wish), settled);
  const refusal = refuse(settled.roster.workshop, wish, now);
  if (refusal) return undecided(refusal, settled);
  const booking = place(settled.roster, wish, now);
  const booked: Settled = {
    roster: withBooking(settled.roster, booking),
    notices: [...settled.notices, { booking, before: undefined, about: 'state' }],
  };
  return decided(sayBooked(booked.roster, booking), booked, now);
}

/** Whoever was there has had their booking, also where a clock that goes back says that it is all to come. */
function findKnown({ bookings }: Roster, { id, person }: Wish): Booking | undefined {
  const holds = (booking: Booking) => isActive(booking) || booking.state === 'attended';
  return bookings.find((booking) => booking.id === id) ?? bookings.find((booking) => booking.person === person && holds(booking));
}

function recall(roster: Roster, known: Booking, { request }: Wish): BookingOutcome {
  if (known.request === request && known.state !== 'offered' && isActive(known)) return sayBooked(roster, known);
  return { kind: 'already-booked', booking: known, position: positionOf(roster, known.id) };
}

function refuse(workshop: Workshop, { seats, audience, byOffice = false }: Wish, now: string): BookingOutcome | undefined {
  const reason = findClosed(workshop, now);
  if (reason) return { kind: 'closed', reason };
  const { audiences } = workshop;
  const isMeant = audience === undefined ? byOffice : audiences.includes(audience);
  if (audiences.length > 0 && !isMeant) return { kind: 'wrong-audience', audiences };
  // More seats than there are would be waited for in vain.
  return seats < 1 || seats > workshop.capacity ? { kind: 'too-many', most: workshop.capacity } : undefined;
}

function findClosed({ state, start, bookBy, inHouse }: Workshop, now: string) {
  if (state === 'cancelled') return 'called-off';
  if (now >= start) return 'over';
  if (inHouse !== undefined || state === 'proposed') return 'in-house';
  return now > bookBy ? 'too-late' : undefined;
}

function place(roster: Roster, { byOffice: _, ...wish }: Wish, now: string): Booking {
  const { approval, id } = roster.workshop;
  const hasRoom = countFree(roster, wish.branch, now) >= wish.seats;
  const withoutApproval = hasRoom ? 'confirmed' : 'waitlisted';
  const state = approval ? 'requested' : withoutApproval;
  return { ...wish, workshop: id, state, place: nextPlace(roster), offerUntil: undefined, ending: undefined, at: now };
}

function nextPlace({ bookings }: Roster): number {
  return Math.max(0, ...bookings.map((booking) => booking.place)) + 1;
}

function sayBooked(roster: Roster, booking: Booking): BookingOutcome {
  const position = positionOf(roster, booking.id);
  if (position !== undefined) return { kind: 'waitlisted', booking, position };
  return { kind: booking.state === 'requested' ? 'requested' : 'confirmed', booking };
}
