import { describe, expect, it } from 'vitest';
import { dueOf } from '../../src/digest/weekly-time.ts';
import { isWeek, mondayOf, numberOf, previousWeek, weekOf } from '../../src/digest/weeks.ts';

describe('the week of an instant', () => {
  it.each([
    ['2026-11-23T06:30:00Z', '2026-W48'],
    ['2026-11-22T22:59:59Z', '2026-W47'],
    ['2026-11-22T23:00:00Z', '2026-W48'], // Monday has begun in Germany, in UTC it has not
    ['2026-07-05T21:59:59Z', '2026-W27'],
    ['2026-07-05T22:00:00Z', '2026-W28'],
    ['2025-12-29T12:00:00Z', '2026-W01'],
    ['2026-12-31T12:00:00Z', '2026-W53'],
    ['2027-01-03T12:00:00Z', '2026-W53'],
    ['2027-01-04T12:00:00Z', '2027-W01'],
    ['2028-01-01T12:00:00Z', '2027-W52'],
  ])('%s is in %s', (instant, week) => expect(weekOf(new Date(instant))).toBe(week));
});

describe('a week', () => {
  it('begins on its Monday', () => {
    expect(mondayOf('2026-W48')).toBe('2026-11-23');
    expect(mondayOf('2026-W01')).toBe('2025-12-29');
    expect(mondayOf('2026-W53')).toBe('2026-12-28');
    expect(mondayOf('2027-W01')).toBe('2027-01-04');
    expect(numberOf('2027-W01')).toBe(1);
  });

  it('is one of the calendar', () => {
    expect(['2026-W53', '2026-W01', '2020-W53'].filter((week) => !isWeek(week))).toEqual([]);
    const none = ['2027-W53', '2025-W53', '2026-W00', '2026-W54', '2026-48', '2026-W8', '2026-w48', '0026-W01', 'x2026-W48', ''];
    expect(none.filter(isWeek)).toEqual([]);
  });

  it('follows another without a gap, for twenty years', () => {
    const weeks = Array.from({ length: 1044 }, () => '');
    let week = '2040-W01';
    for (const place of weeks.keys()) {
      const before = previousWeek(week);
      weeks[place] = before;
      expect(Date.parse(mondayOf(week)) - Date.parse(mondayOf(before))).toBe(7 * 86_400_000);
      week = before;
    }
    expect(new Set(weeks).size).toBe(1044);
    expect(weeks.at(-1)).toBe('2020-W01');
    expect(weeks.filter((each) => each.endsWith('W53'))).toEqual(['2037-W53', '2032-W53', '2026-W53', '2020-W53']);
  });
});

describe('the instant at which an issue is due', () => {
  it.each([
    ['2026-W48', '2026-11-23T06:30:00.000Z'],
    ['2026-W53', '2026-12-28T06:30:00.000Z'],
    ['2026-W13', '2026-03-23T06:30:00.000Z'],
    ['2026-W14', '2026-03-30T05:30:00.000Z'], // the clocks went forward the day before
    ['2026-W43', '2026-10-19T05:30:00.000Z'],
    ['2026-W44', '2026-10-26T06:30:00.000Z'], // and back
    ['2027-W13', '2027-03-29T05:30:00.000Z'],
    ['2027-W44', '2027-11-01T06:30:00.000Z'],
  ])('of %s is %s', (week, instant) => {
    expect(dueOf(week, { weekday: 'monday', time: '07:30' })).toEqual({ week, dueAt: instant });
    expect(weekOf(new Date(instant))).toBe(week);
  });

  it('can be at another time, also when the clocks leave it out or have it twice', () => {
    const sunday = { weekday: 'sunday', time: '02:30' } as const;
    expect(dueOf('2026-W48', { weekday: 'friday', time: '10:00' }).dueAt).toBe('2026-11-27T09:00:00.000Z');
    expect(dueOf('2026-W48', { weekday: 'monday', time: '00:00' }).dueAt).toBe('2026-11-22T23:00:00.000Z');
    expect(dueOf('2026-W13', sunday)).toEqual({ week: '2026-W13', dueAt: '2026-03-29T01:00:00.000Z' });
    expect(dueOf('2026-W43', sunday)).toEqual({ week: '2026-W43', dueAt: '2026-10-25T00:30:00.000Z' });
  });
});
