import { expect, it } from 'vitest';
import { addDays, addMonths, dayOf, germanDay } from '../src/days.ts';

it('a day begins at midnight in Germany, in winter and in summer', () => {
  expect(dayOf(new Date('2026-12-31T22:59:59Z'))).toBe('2026-12-31');
  expect(dayOf(new Date('2026-12-31T23:00:00Z'))).toBe('2027-01-01');
  expect(dayOf(new Date('2026-06-30T22:00:00Z'))).toBe('2026-07-01');
});

it('days are written as people in Germany write them', () => {
  expect(germanDay('2026-02-01')).toBe('1.2.2026');
});

it.each([
  ['2026-11-22', 6, '2027-05-22'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2027-08-31', 6, '2028-02-29'],
  ['2026-12-31', 1, '2027-01-31'],
  ['2026-01-31', 1, '2026-02-28'],
])('%s plus %i months is %s', (day, months, later) => {
  expect(addMonths(day, months)).toBe(later);
});

it('days go on over the end of a month and a year', () => {
  expect(addDays('2026-12-30', 3)).toBe('2027-01-02');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
});
