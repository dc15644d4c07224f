import { describe, expect, it } from 'vitest';
import { isActive, isSeated, positionOf, waitlistOf, withBooking } from '../../src/book/booking.ts';
import { bookingWith, rosterOf, workshopWith } from './rosters.ts';

const states = ['requested', 'confirmed', 'waitlisted', 'offered', 'cancelled', 'attended'] as const;

describe('a booking', () => {
  it('means something for the workshop until it has ended or the person was there', () => {
    expect(states.filter((state) => isActive(bookingWith(1, state)))).toEqual(['requested', 'confirmed', 'waitlisted', 'offered']);
  });

  it('takes seats when it is confirmed, offered or used', () => {
    expect(states.filter((state) => isSeated(bookingWith(1, state)))).toEqual(['confirmed', 'offered', 'attended']);
  });
});

describe('the waitlist', () => {
  const roster = rosterOf(workshopWith(), bookingWith(7, 'waitlisted'), bookingWith(1, 'confirmed'), bookingWith(3, 'waitlisted'));

  it('is in the order in which people came', () => {
    expect(waitlistOf(roster).map(({ id }) => id)).toEqual(['b3', 'b7']);
  });

  it('counts from 1, whoever else is ahead without waiting', () => {
    expect(['b3', 'b7', 'b1', 'nobody'].map((id) => positionOf(roster, id))).toEqual([1, 2, undefined, undefined]);
  });
});

describe('a roster with one more booking', () => {
  it('has it last, or in the place of the one with its id', () => {
    const roster = rosterOf(workshopWith(), bookingWith(1, 'confirmed'), bookingWith(2, 'confirmed'));
    expect(withBooking(roster, bookingWith(3, 'requested')).bookings.map(({ id }) => id)).toEqual(['b1', 'b2', 'b3']);
    expect(withBooking(roster, bookingWith(1, 'cancelled')).bookings.map(({ state }) => state)).toEqual(['cancelled', 'confirmed']);
    expect(roster.bookings.map(({ state }) => state)).toEqual(['confirmed', 'confirmed']);
  });
});
