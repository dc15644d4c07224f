import { describe, expect, it } from 'vitest';
import { findReminders } from '../../src/book/find-reminders.ts';
import { bookingWith, workshopWith } from './rosters.ts';

/** A workshop on Thursday 10.12.2026, 9 to 13 o'clock in Germany, booked three weeks before. */
const workshop = workshopWith();
const dueAt = (now: string, at?: string) =>
  findReminders([{ booking: bookingWith(1, 'confirmed', at === undefined ? {} : { at }), workshop }], now).map(({ what }) => what);

describe('a reminder', () => {
  it.each([
    ['2026-12-03T07:59:59.000Z', []],
    ['2026-12-03T08:00:00.000Z', ['week']],
    ['2026-12-09T07:59:59.000Z', ['week']],
    ['2026-12-09T08:00:00.000Z', ['day']],
    ['2026-12-10T07:59:59.000Z', ['day']],
    ['2026-12-10T08:00:00.000Z', []],
    ['2026-12-11T07:59:59.000Z', []],
    ['2026-12-11T08:00:00.000Z', ['feedback']],
    ['2026-12-14T07:59:59.000Z', ['feedback']],
    ['2026-12-14T08:00:00.000Z', []],
  ])('at %s is %s', (now, expected) => {
    expect(dueAt(now)).toEqual(expected);
  });

  it('is not for who booked after it was due: they know', () => {
    expect(dueAt('2026-12-05T08:00:00.000Z', '2026-12-04T08:00:00.000Z')).toEqual([]);
    expect(dueAt('2026-12-09T12:00:00.000Z', '2026-12-09T10:00:00.000Z')).toEqual([]);
    expect(dueAt('2026-12-09T12:00:00.000Z', '2026-12-04T08:00:00.000Z')).toEqual(['day']);
  });

  it('comes at nine in Germany, before and after the clocks change', () => {
    const winter = workshopWith({ start: '2027-03-29T07:00:00.000Z', end: '2027-03-29T11:00:00.000Z' });
    const what = (now: string) => findReminders([{ booking: bookingWith(1, 'confirmed'), workshop: winter }], now).map((due) => due.what);
    // The 28th is the first day of summer time: nine o'clock is 7:00 UTC there, and 8:00 UTC a week before.
    expect([what('2027-03-22T07:59:00.000Z'), what('2027-03-22T08:00:00.000Z')]).toEqual([[], ['week']]);
    expect([what('2027-03-28T06:59:00.000Z'), what('2027-03-28T07:00:00.000Z')]).toEqual([['week'], ['day']]);
  });

  it('is not for a workshop that is called off', () => {
    const cancelled = workshopWith({ state: 'cancelled' });
    expect(findReminders([{ booking: bookingWith(1, 'confirmed'), workshop: cancelled }], '2026-12-09T12:00:00.000Z')).toEqual([]);
  });
});
