import { describe, expect, it } from 'vitest';
import { dayAndTime } from '../../src/book/day-and-time.ts';
import { instantAt } from '../../src/days.ts';

describe('a day and a time in Saarbrücken', () => {
  it.each([
    ['2026-12-09', '09:00', '2026-12-09T08:00:00.000Z'],
    ['2026-07-09', '09:00', '2026-07-09T07:00:00.000Z'],
    ['2026-01-01', '00:00', '2025-12-31T23:00:00.000Z'],
    ['2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    // This hour comes twice: the first is meant.
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
  ])('%s %s is %s', (day, time, instant) => {
    expect(instantAt(day, time)).toBe(instant);
    expect(dayAndTime(instant)).toEqual({ day, time });
  });

  it.each([
    ['2026-03-29', '02:30'],
    ['2026-02-30', '09:00'],
    ['2026-13-01', '09:00'],
    ['2026-12-09', '24:00'],
    ['2026-12-09', '9 Uhr'],
    ['bald', '09:00'],
  ])('%s %s is no time', (day, time) => {
    expect(instantAt(day, time)).toBeUndefined();
  });
});
