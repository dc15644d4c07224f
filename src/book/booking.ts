import type { Audience } from './format.ts';
import type { Workshop } from './workshop.ts';

export type BookingState = 'requested' | 'confirmed' | 'waitlisted' | 'offered' | 'cancelled' | 'attended';

/** Why a booking is cancelled. `started`: the workshop began before a seat was free. */
export type Ending = 'by-person' | 'by-office' | 'rejected' | 'expired' | 'started' | 'called-off';

/** Somebody's seats in a workshop. */
export type Booking = {
  readonly id: string;
  readonly workshop: string;
  /** See `personKey`. */
  readonly person: string;
  /** Key of the event that led to it, equal for all copies of the event. */
  readonly request: string;
  readonly branch: string | undefined;
  readonly audience: Audience | undefined;
  readonly seats: number;
  readonly state: BookingState;
  /** Order in which people came: whoever has the smaller number is ahead on the waitlist. */
  readonly place: number;
  /** Until when an offered seat is kept. */
  readonly offerUntil: string | undefined;
  readonly ending: Ending | undefined;
  /** Reason that was given for a rejection, or note of the person. */
  readonly note: string | undefined;
  /** For whom several seats are: "BR Schaeffler". */
  readonly body: string | undefined;
  /** Names for the attendance list, as far as they were given. */
  readonly names: readonly string[];
  /** When it was booked. */
  readonly at: string;
};

/** A workshop with all its bookings, in the order of their places. */
export type Roster = { readonly workshop: Workshop; readonly bookings: readonly Booking[] };

const active: readonly BookingState[] = ['requested', 'confirmed', 'waitlisted', 'offered'];
const seated: readonly BookingState[] = ['confirmed', 'offered', 'attended'];

/** True while a booking still means something for a workshop to come. */
export function isActive({ state }: Booking): boolean {
  return active.includes(state);
}

/** True when its seats are taken. Requests take none: their seats are counted when they are agreed to. */
export function isSeated({ state }: Booking): boolean {
  return seated.includes(state);
}

/** The waitlist, the first first. */
export function waitlistOf({ bookings }: Roster): readonly Booking[] {
  return bookings.filter(({ state }) => state === 'waitlisted').toSorted((one, other) => one.place - other.place);
}

/** Place on the waitlist from 1 on; undefined for who is not on it. */
export function positionOf(roster: Roster, id: string): number | undefined {
  const index = waitlistOf(roster).findIndex((booking) => booking.id === id);
  return index < 0 ? undefined : index + 1;
}

/** The roster with one booking added, or in place of the one with its id. */
export function withBooking(roster: Roster, booking: Booking): Roster {
  const isKnown = roster.bookings.some(({ id }) => id === booking.id);
  const replaced = roster.bookings.map((each) => (each.id === booking.id ? booking : each));
  return { ...roster, bookings: isKnown ? replaced : [...roster.bookings, booking] };
}
