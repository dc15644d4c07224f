import { describe, expect, it } from 'vitest';
import { decideAcceptance, decideCancellation } from '../../src/book/decide-cancellation.ts';
import { decideSeats } from '../../src/book/decide-seats.ts';
import { bookingWith, now, rosterOf, start, statesOf, workshopWith } from './rosters.ts';

const past = '2026-11-19T07:59:59.999Z';
const later = '2026-11-21T08:00:00.000Z';

describe('whoever accepts', () => {
  const roster = rosterOf(workshopWith(), bookingWith(1, 'offered', { offerUntil: later }), bookingWith(2, 'waitlisted', { seats: 2 }));

  it('has the seat and is told', () => {
    const { outcome, roster: after, notices } = decideAcceptance(roster, 'b1', now);
    expect(outcome).toMatchObject({ kind: 'confirmed', booking: { offerUntil: undefined } });
    expect(statesOf(after)).toEqual(['b1 confirmed', 'b2 waitlisted']);
    expect(notices).toMatchObject([{ booking: { id: 'b1' }, before: 'offered', about: 'state' }]);
  });

  it('hears the same the second time, and nothing changes', () => {
    const { roster: once } = decideAcceptance(roster, 'b1', now);
    expect(decideAcceptance(once, 'b1', now)).toMatchObject({ outcome: { kind: 'confirmed' }, roster: once, notices: [] });
  });

  it('comes too late when the offer has run out', () => {
    expect(decideAcceptance(roster, 'b1', later).outcome).toMatchObject({ kind: 'ended', booking: { ending: 'expired' } });
  });

  it('cannot take what was not offered, nor what there never was', () => {
    expect(decideAcceptance(roster, 'b2', now).outcome).toMatchObject({ kind: 'not-offered', booking: { id: 'b2' } });
    expect(decideAcceptance(roster, 'b9', now)).toEqual({ outcome: { kind: 'unknown' }, roster, notices: [] });
  });
});

describe('whoever cancels', () => {
  const full = rosterOf(workshopWith({ capacity: 1, cancelBy: now }), bookingWith(1, 'confirmed'), bookingWith(2, 'waitlisted'));

  it('makes room for whoever waits longest', () => {
    const { outcome, roster, notices } = decideCancellation(full, { id: 'b1', by: 'person', now });
    expect(outcome).toMatchObject({ kind: 'cancelled', booking: { id: 'b1', ending: 'by-person' } });
    expect(statesOf(roster)).toEqual(['b1 cancelled by-person', 'b2 offered']);
    expect(notices.map(({ booking, before }) => `${booking.id} ${before} → ${booking.state}`)).toEqual([
      'b1 confirmed → cancelled',
      'b2 waitlisted → offered',
    ]);
  });

  it('can do so until the deadline, the office also after it', () => {
    expect(decideCancellation(full, { id: 'b1', by: 'person', now: later }).outcome).toMatchObject({ kind: 'too-late' });
    expect(decideCancellation(full, { id: 'b1', by: 'office', now: later }).outcome).toMatchObject({
      kind: 'cancelled',
      booking: { ending: 'by-office' },
    });
  });

  it.each(['requested', 'waitlisted', 'offered'] as const)('can do so at any time while only %s', (state) => {
    const waiting = rosterOf(workshopWith({ cancelBy: past }), bookingWith(1, 'confirmed', { seats: 2 }), bookingWith(2, state));
    expect(decideCancellation(waiting, { id: 'b2', by: 'person', now }).outcome).toMatchObject({ kind: 'cancelled' });
  });

  it('hears the second time that it has ended, and nothing changes', () => {
    const { roster } = decideCancellation(full, { id: 'b1', by: 'person', now });
    const second = decideCancellation(roster, { id: 'b1', by: 'person', now });
    expect(second).toMatchObject({ outcome: { kind: 'ended', booking: { ending: 'by-person' } }, roster, notices: [] });
  });

  it('cannot cancel after having been there', () => {
    const attended = rosterOf(workshopWith(), bookingWith(1, 'attended'));
    expect(decideCancellation(attended, { id: 'b1', by: 'office', now: later }).outcome).toMatchObject({ kind: 'ended' });
  });
});

describe('whoever wants another number of seats', () => {
  const booked = rosterOf(
    workshopWith({ capacity: 4 }),
    bookingWith(1, 'confirmed', { seats: 2 }),
    bookingWith(2, 'waitlisted', { seats: 3 }),
  );
  const seats = (wanted: number, id = 'b1') => decideSeats(booked, { id, wish: { seats: wanted }, now });

  it('is told once of the new number, and not of a state that is as before', () => {
    const { outcome, notices } = seats(3);
    expect(outcome).toMatchObject({ kind: 'changed', booking: { seats: 3, state: 'confirmed' } });
    expect(notices).toMatchObject([{ booking: { id: 'b1', seats: 3 }, before: 'confirmed', about: 'seats' }]);
  });

  it('makes room with fewer', () => {
    const { roster, notices } = seats(1);
    expect(statesOf(roster)).toEqual(['b1 confirmed', 'b2 offered']);
    expect(notices.map(({ booking, about }) => `${booking.id} ${about}`)).toEqual(['b1 seats', 'b2 state']);
  });

  it('gets at most what is free', () => {
    expect(seats(4).outcome).toMatchObject({ kind: 'changed' });
    expect(seats(5)).toMatchObject({ outcome: { kind: 'full', most: 4 }, roster: booked, notices: [] });
    expect(seats(0).outcome).toMatchObject({ kind: 'full' });
  });

  it('does not get what is kept for another branch', () => {
    const kept = { ...booked, workshop: workshopWith({ capacity: 4, quotas: [{ branch: 'neunkirchen', seats: 1, until: start }] }) };
    expect(decideSeats(kept, { id: 'b1', wish: { seats: 4 }, now }).outcome).toMatchObject({ kind: 'full', most: 3 });
  });

  it('may wait for as many as there are, and is offered what fits by then', () => {
    expect(seats(4, 'b2').outcome).toMatchObject({ kind: 'changed', booking: { state: 'waitlisted', seats: 4 } });
    expect(seats(5, 'b2').outcome).toMatchObject({ kind: 'full', most: 4 });
    expect(statesOf(seats(2, 'b2').roster)).toEqual(['b1 confirmed', 'b2 offered']);
  });

  it('changes nothing with the number that is booked', () => {
    expect(seats(2)).toMatchObject({ outcome: { kind: 'same' }, roster: booked, notices: [] });
  });

  it('gets no more where the coordinators have decided or booking is over, but may give seats back', () => {
    const change = (given: Parameters<typeof workshopWith>[0], state: 'requested' | 'confirmed' | 'waitlisted', wanted: number) => {
      const roster = rosterOf(workshopWith({ capacity: 4, ...given }), bookingWith(1, state, { seats: 2 }));
      return decideSeats(roster, { id: 'b1', wish: { seats: wanted }, now }).outcome.kind;
    };
    expect(change({ approval: true }, 'confirmed', 3)).toBe('only-fewer');
    expect(change({ approval: true }, 'waitlisted', 3)).toBe('only-fewer');
    expect(change({ approval: true }, 'requested', 3)).toBe('changed');
    expect(change({ bookBy: past }, 'confirmed', 3)).toBe('only-fewer');
    for (const given of [{ approval: true }, { bookBy: past }]) expect(change(given, 'confirmed', 1)).toBe('changed');
  });

  it('never leaves more names than seats, and may name others', () => {
    const named = rosterOf(workshopWith({ capacity: 4 }), bookingWith(1, 'confirmed', { seats: 3, names: ['Anna', 'Berta', 'Cem'] }));
    const namesAfter = (wish: Parameters<typeof decideSeats>[1]['wish']) =>
      decideSeats(named, { id: 'b1', wish, now }).roster.bookings[0]?.names;
    expect(namesAfter({ seats: 2 })).toEqual(['Anna', 'Berta']);
    expect(namesAfter({ seats: 3, names: ['Cem', 'Dora'] })).toEqual(['Cem', 'Dora']);
    expect(namesAfter({ seats: 4 })).toEqual(['Anna', 'Berta', 'Cem']);
    expect(decideSeats(named, { id: 'b1', wish: { seats: 3, names: ['Anna', 'Berta', 'Cem'] }, now }).outcome.kind).toBe('same');
  });

  it('comes too late after the deadline', () => {
    const late = { ...booked, workshop: workshopWith({ capacity: 4, cancelBy: past }) };
    expect(decideSeats(late, { id: 'b1', wish: { seats: 1 }, now }).outcome).toMatchObject({ kind: 'too-late' });
  });
});
