import { describe, expect, it } from 'vitest';
import { endOfOffer, settle } from '../../src/book/settle.ts';
import { bookingWith, now, rosterOf, start, statesOf, workshopWith } from './rosters.ts';

const earlier = '2026-11-19T07:59:59.999Z';

describe('while time passes', () => {
  it('a free seat is offered to whoever waits longest', () => {
    const roster = rosterOf(workshopWith({ capacity: 1 }), bookingWith(1, 'waitlisted'), bookingWith(2, 'waitlisted'));
    const settled = settle(roster, now);
    expect(statesOf(settled.roster)).toEqual(['b1 offered', 'b2 waitlisted']);
    expect(settled.notices).toMatchObject([{ booking: { id: 'b1', state: 'offered' }, before: 'waitlisted', about: 'state' }]);
  });

  it('a group for whom there are too few seats does not hold up those behind it', () => {
    const roster = rosterOf(workshopWith(), bookingWith(1, 'waitlisted', { seats: 3 }), bookingWith(2, 'waitlisted', { seats: 2 }));
    expect(statesOf(settle(roster, now).roster)).toEqual(['b1 waitlisted', 'b2 offered']);
  });

  it('a seat that is kept for a branch is offered to the first of that branch', () => {
    const quotas = [{ branch: 'neunkirchen', seats: 2, until: start }];
    const roster = rosterOf(
      workshopWith({ quotas }),
      bookingWith(1, 'waitlisted'),
      bookingWith(2, 'waitlisted', { branch: 'neunkirchen' }),
    );
    expect(statesOf(settle(roster, now).roster)).toEqual(['b1 waitlisted', 'b2 offered']);
  });

  it('and to whoever is first once nothing is kept any more', () => {
    const quotas = [{ branch: 'neunkirchen', seats: 2, until: now }];
    const roster = rosterOf(workshopWith({ capacity: 1, quotas }), bookingWith(1, 'waitlisted'), bookingWith(2, 'waitlisted'));
    expect(statesOf(settle(roster, earlier).roster)).toEqual(['b1 waitlisted', 'b2 waitlisted']);
    expect(statesOf(settle(roster, now).roster)).toEqual(['b1 offered', 'b2 waitlisted']);
  });

  it('an offer ends at its instant and goes on to the next, and both are told', () => {
    const roster = rosterOf(workshopWith({ capacity: 1 }), bookingWith(1, 'offered', { offerUntil: now }), bookingWith(2, 'waitlisted'));
    expect(settle(roster, earlier)).toEqual({ roster, notices: [] });
    const settled = settle(roster, now);
    expect(statesOf(settled.roster)).toEqual(['b1 cancelled expired', 'b2 offered']);
    expect(settled.notices.map(({ booking, before }) => [booking.id, before])).toEqual([
      ['b1', 'offered'],
      ['b2', 'waitlisted'],
    ]);
  });

  it('nothing changes the second time', () => {
    const roster = rosterOf(workshopWith({ capacity: 1 }), bookingWith(1, 'waitlisted'), bookingWith(2, 'waitlisted'));
    const { roster: settled } = settle(roster, now);
    expect(settle(settled, now)).toEqual({ roster: settled, notices: [] });
  });

  it('everything that is not firm ends when the workshop begins', () => {
    const bookings = (['confirmed', 'requested', 'waitlisted', 'offered', 'attended', 'cancelled'] as const).map((state, place) =>
      bookingWith(place, state),
    );
    const settled = settle(rosterOf(workshopWith({ capacity: 9 }), ...bookings), start);
    expect(statesOf(settled.roster)).toEqual([
      'b0 confirmed',
      'b1 cancelled started',
      'b2 cancelled started',
      'b3 cancelled started',
      'b4 attended',
      'b5 cancelled',
    ]);
    expect(settled.notices.map(({ booking }) => booking.id)).toEqual(['b1', 'b2', 'b3']);
  });

  it.each(['proposed', 'cancelled'] as const)('nothing happens to a workshop that is %s', (state) => {
    const roster = rosterOf(workshopWith({ state }), bookingWith(1, 'waitlisted'));
    expect(settle(roster, now)).toEqual({ roster, notices: [] });
  });
});

describe('an offer', () => {
  it.each([
    ['48 hours when there is time', '2026-11-19T08:00:00.000Z', '2026-11-21T08:00:00.000Z'],
    ['a sixth of the rest when the date is near', '2026-12-09T08:00:00.000Z', '2026-12-09T12:00:00.000Z'],
    ['an hour at least', '2026-12-10T05:00:00.000Z', '2026-12-10T06:00:00.000Z'],
    ['never beyond the start', '2026-12-10T07:30:00.000Z', start],
  ])('is kept for %s', (_, at, until) => {
    expect(endOfOffer(start, at)).toBe(until);
  });
});
