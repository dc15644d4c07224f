import { describe, expect, it } from 'vitest';
import { decideAttendance, decideCallingOff, decideChange } from '../../src/book/decide-change.ts';
import { bookingWith, now, rosterOf, start, statesOf, workshopWith } from './rosters.ts';

const workshop = workshopWith();
const booked = rosterOf(
  workshop,
  bookingWith(1, 'confirmed'),
  bookingWith(2, 'offered', { offerUntil: start }),
  bookingWith(3, 'waitlisted'),
  bookingWith(4, 'requested'),
  bookingWith(5, 'cancelled', { ending: 'by-person' }),
);
const told = (decision: { readonly notices: readonly { booking: { id: string }; about: string }[] }) =>
  decision.notices.map(({ booking, about }) => `${booking.id} ${about}`);

describe('a workshop that is changed', () => {
  it.each([
    ['another day', { start: '2026-12-11T08:00:00.000Z', end: '2026-12-11T12:00:00.000Z' }],
    ['another end', { end: '2026-12-10T13:00:00.000Z' }],
    ['another place', { place: 'Rathaus' }],
    ['another room', { room: 'Saal 2' }],
    ['another address', { link: 'https://example.org' }],
    ['another format', { format: 'transformation' }],
  ])('to %s is told to everybody who is booked, waits or has asked, once', (_, more) => {
    const decision = decideChange(booked, { ...workshop, ...more }, now);
    expect(decision.outcome).toMatchObject({ kind: 'moved', workshop: { ...more, sequence: 1 } });
    expect(told(decision)).toEqual(['b1 moved', 'b2 moved', 'b3 moved', 'b4 moved']);
    expect(statesOf(decision.roster)).toEqual(statesOf(booked));
  });

  it('in what no calendar shows is told to nobody', () => {
    const decision = decideChange(booked, { ...workshop, trainers: ['Bernd Beispiel'], minimum: 1 }, now);
    expect(decision).toMatchObject({ outcome: { kind: 'changed', workshop: { sequence: 0 } }, notices: [] });
  });

  it('to more seats lets those move up who wait', () => {
    const decision = decideChange(booked, { ...workshop, capacity: 3 }, now);
    expect(told(decision)).toEqual(['b3 state']);
    expect(statesOf(decision.roster)[2]).toBe('b3 offered');
  });

  it('to fewer seats than are taken stays as it is', () => {
    const decision = decideChange(booked, { ...workshop, capacity: 1 }, now);
    expect(decision).toEqual({ outcome: { kind: 'too-small', taken: 2 }, roster: booked, notices: [] });
  });

  it('to the same is none, in whatever order it is written', () => {
    const reversed = Object.fromEntries(Object.entries(workshop).toReversed());
    expect(decideChange(booked, { ...workshop, ...reversed }, now).outcome).toMatchObject({ kind: 'same' });
    const { id, sequence, ...rest } = workshop;
    expect(decideChange(booked, { sequence, ...rest, id }, now)).toEqual({
      outcome: { kind: 'same', workshop },
      roster: booked,
      notices: [],
    });
  });

  it('keeps its id, its state and the count of its changes', () => {
    const wanted = { ...workshop, id: 'w9', state: 'cancelled', sequence: 7, place: 'Rathaus' } as const;
    expect(decideChange(booked, wanted, now).roster.workshop).toEqual({ ...workshop, place: 'Rathaus', sequence: 1 });
  });

  it.each([
    ['has begun', workshop, start],
    ['was called off', { ...workshop, state: 'cancelled' } as const, now],
  ])('is not when it %s', (_, given, at) => {
    const decision = decideChange({ workshop: given, bookings: [] }, { ...given, place: 'Rathaus' }, at);
    expect(decision).toMatchObject({ outcome: { kind: 'over' }, notices: [], roster: { workshop: given } });
  });
});

describe('a workshop that is called off', () => {
  it('ends all bookings and tells everybody once', () => {
    const decision = decideCallingOff(booked, now);
    expect(decision.outcome).toMatchObject({ kind: 'called-off', workshop: { state: 'cancelled', sequence: 1 } });
    expect(statesOf(decision.roster)).toEqual([
      'b1 cancelled called-off',
      'b2 cancelled called-off',
      'b3 cancelled called-off',
      'b4 cancelled called-off',
      'b5 cancelled by-person',
    ]);
    expect(told(decision)).toEqual(['b1 state', 'b2 state', 'b3 state', 'b4 state']);
  });

  it('is called off once', () => {
    const { roster } = decideCallingOff(booked, now);
    expect(decideCallingOff(roster, now)).toMatchObject({ outcome: { kind: 'already' }, roster, notices: [] });
  });

  it('is not when it has begun', () => {
    expect(decideCallingOff(booked, start).outcome).toMatchObject({ kind: 'over' });
  });
});

describe('the list of who was there', () => {
  const begun = rosterOf(workshop, bookingWith(1, 'confirmed'), bookingWith(2, 'confirmed'), bookingWith(3, 'cancelled'));

  it('names those who were confirmed, and tells nobody', () => {
    const decision = decideAttendance(begun, { present: new Set(['b1', 'b3', 'b9']), now: start });
    expect(decision).toMatchObject({ outcome: { kind: 'noted', present: 1 }, notices: [] });
    expect(statesOf(decision.roster)).toEqual(['b1 attended', 'b2 confirmed', 'b3 cancelled']);
  });

  it('can be corrected', () => {
    const { roster } = decideAttendance(begun, { present: new Set(['b1']), now: start });
    const decision = decideAttendance(roster, { present: new Set(['b2']), now: start });
    expect(statesOf(decision.roster)).toEqual(['b1 confirmed', 'b2 attended', 'b3 cancelled']);
  });

  it('leaves alone whoever is on it already', () => {
    const { roster } = decideAttendance(begun, { present: new Set(['b1']), now: start });
    const again = decideAttendance(roster, { present: new Set(['b1']), now: start });
    expect(again.roster.bookings.every((booking, place) => booking === roster.bookings[place])).toBe(true);
  });

  it('is not written before the workshop begins', () => {
    expect(decideAttendance(begun, { present: new Set(['b1']), now })).toEqual({
      outcome: { kind: 'too-early' },
      roster: begun,
      notices: [],
    });
  });

  it('is not written for a workshop that was called off, even if a clock that went back let that happen afterwards', () => {
    const calledOff = rosterOf(workshopWith({ state: 'cancelled' }), bookingWith(1, 'attended'));
    const decision = decideAttendance(calledOff, { present: new Set(), now: start });
    expect([decision.outcome.kind, statesOf(decision.roster)]).toEqual(['too-early', ['b1 attended']]);
  });
});
