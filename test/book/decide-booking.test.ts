import { describe, expect, it } from 'vitest';
import { decideBooking } from '../../src/book/decide-booking.ts';
import type { Workshop } from '../../src/book/workshop.ts';
import { afterStart, bookingWith, now, rosterOf, start, statesOf, wishOf, workshopWith } from './rosters.ts';

describe('whoever books', () => {
  it('gets a seat while one is free, and is told', () => {
    const { outcome, roster, notices } = decideBooking(rosterOf(workshopWith()), wishOf('anna'), now);
    expect(outcome).toMatchObject({ kind: 'confirmed', booking: { person: 'anna', place: 1, at: now, workshop: 'w1' } });
    expect(statesOf(roster)).toEqual(['wish-anna confirmed']);
    expect(notices).toMatchObject([{ booking: { state: 'confirmed' }, before: undefined, about: 'state' }]);
  });

  it('waits behind those who came before when none is free', () => {
    const full = rosterOf(workshopWith(), bookingWith(1, 'confirmed', { seats: 2 }), bookingWith(2, 'waitlisted'));
    expect(decideBooking(full, wishOf('anna'), now).outcome).toMatchObject({ kind: 'waitlisted', position: 2, booking: { place: 3 } });
  });

  it('does not get a seat that is kept for another branch', () => {
    const kept = rosterOf(workshopWith({ quotas: [{ branch: 'neunkirchen', seats: 2, until: start }] }));
    expect(decideBooking(kept, wishOf('anna', { branch: 'voelklingen' }), now).outcome).toMatchObject({ kind: 'waitlisted' });
    expect(decideBooking(kept, wishOf('anna', { branch: 'neunkirchen' }), now).outcome).toMatchObject({ kind: 'confirmed' });
  });

  it('asks only, where somebody has to agree, even if nothing is free', () => {
    const full = rosterOf(workshopWith({ approval: true }), bookingWith(1, 'confirmed', { seats: 2 }));
    expect(decideBooking(full, wishOf('anna'), now).outcome).toMatchObject({ kind: 'requested' });
  });

  it('gets a seat whose offer has just run out only when nobody waits for it', () => {
    const lapsed = bookingWith(1, 'offered', { offerUntil: now });
    const one = workshopWith({ capacity: 1 });
    expect(decideBooking(rosterOf(one, lapsed), wishOf('anna'), now).outcome).toMatchObject({ kind: 'confirmed' });
    const { outcome, roster } = decideBooking(rosterOf(one, lapsed, bookingWith(2, 'waitlisted')), wishOf('anna'), now);
    expect(outcome).toMatchObject({ kind: 'waitlisted', position: 1 });
    expect(statesOf(roster)).toEqual(['b1 cancelled expired', 'b2 offered', 'wish-anna waitlisted']);
  });
});

describe('whoever books twice', () => {
  it('is answered as before when it was the same event', () => {
    const first = decideBooking(rosterOf(workshopWith()), wishOf('anna'), now);
    const second = decideBooking(first.roster, wishOf('anna'), now);
    expect(second).toEqual({ outcome: first.outcome, roster: first.roster, notices: [] });
  });

  it('is told so when it was another event', () => {
    const { roster } = decideBooking(rosterOf(workshopWith()), wishOf('anna'), now);
    const again = decideBooking(roster, wishOf('anna', { id: 'other', request: 'other event', seats: 2 }), now);
    expect(again).toMatchObject({ outcome: { kind: 'already-booked', booking: { id: 'wish-anna' }, position: undefined }, notices: [] });
    expect(again.roster).toEqual(roster);
  });

  it('hears the place on the waitlist again', () => {
    const full = rosterOf(workshopWith(), bookingWith(1, 'confirmed', { seats: 2 }), bookingWith(2, 'waitlisted', { person: 'anna' }));
    expect(decideBooking(full, wishOf('anna'), now).outcome).toMatchObject({ kind: 'already-booked', position: 1 });
  });

  it('can come back after cancelling, but a copy of the old event brings nothing back', () => {
    const left = rosterOf(workshopWith(), bookingWith(1, 'cancelled', { id: 'wish-anna', person: 'anna', request: 'event-anna' }));
    expect(decideBooking(left, wishOf('anna'), now)).toMatchObject({
      outcome: { kind: 'already-booked', booking: { state: 'cancelled' } },
    });
    expect(decideBooking(left, wishOf('anna', { id: 'new', request: 'new' }), now).outcome).toMatchObject({ kind: 'confirmed' });
  });

  it('has no second booking after having been there, even if the clock goes back', () => {
    const past = rosterOf(workshopWith(), bookingWith(1, 'attended', { person: 'anna' }));
    expect(decideBooking(past, wishOf('anna'), now).outcome).toMatchObject({ kind: 'already-booked', booking: { id: 'b1' } });
  });
});

describe('nobody books', () => {
  const closed: readonly [string, Partial<Workshop>, string, object][] = [
    ['what was called off', { state: 'cancelled' }, now, { kind: 'closed', reason: 'called-off' }],
    ['what has begun', {}, start, { kind: 'closed', reason: 'over' }],
    ['what is long over', {}, afterStart, { kind: 'closed', reason: 'over' }],
    ['after the deadline', { bookBy: '2026-11-19T07:59:59.999Z' }, now, { kind: 'closed', reason: 'too-late' }],
    ['what a plant has for itself', { inHouse: 'ticket-1' }, now, { kind: 'closed', reason: 'in-house' }],
    ['what was only proposed to a plant', { state: 'proposed' }, now, { kind: 'closed', reason: 'in-house' }],
    ['what is for others', { audiences: ['worksCouncil'] }, now, { kind: 'wrong-audience', audiences: ['worksCouncil'] }],
  ];
  it.each(closed)('%s', (_, more, at, outcome) => {
    const roster = rosterOf(workshopWith(more));
    const wish = wishOf('anna', { audience: 'youthDelegation' });
    expect(decideBooking(roster, wish, at)).toEqual({ outcome, roster, notices: [] });
  });

  it.each([0, -1, 3])('%d of 2 seats', (seats) => {
    expect(decideBooking(rosterOf(workshopWith()), wishOf('anna', { seats }), now).outcome).toEqual({ kind: 'too-many', most: 2 });
  });
});

it('books until the very instant of the deadline, for those for whom it is, and for whom the office books', () => {
  const roster = rosterOf(workshopWith({ bookBy: now, audiences: ['worksCouncil'] }));
  expect(decideBooking(roster, wishOf('anna'), now).outcome).toMatchObject({ kind: 'wrong-audience' });
  expect(decideBooking(roster, { ...wishOf('anna'), byOffice: true }, now).outcome).toMatchObject({ kind: 'confirmed' });
  expect(decideBooking(rosterOf(workshopWith()), wishOf('anna'), now).outcome).toMatchObject({ kind: 'confirmed' });
  expect(decideBooking(roster, wishOf('anna', { audience: 'worksCouncil' }), now).outcome).toMatchObject({ kind: 'confirmed' });
});
