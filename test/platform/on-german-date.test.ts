import { expect, it } from 'vitest';
import { germanDate, germanTime } from '../../src/days.ts';
import { onGermanDate } from '../../src/platform/on-german-date.ts';

it.each([
  ['2026', '2026', '2026'],
  ['2026-04', 'April 2026', 'im April 2026'],
  ['2026-11-22', '22.11.2026', 'am 22.11.2026'],
  ['2026-13', '2026-13', '2026-13'],
  ['gestern', 'gestern', 'gestern'],
])('shows %s as "%s", and in a sentence "%s"', (iso, alone, inSentence) => {
  expect(germanDate(iso)).toBe(alone);
  expect(onGermanDate(iso)).toBe(inSentence);
});

it('shows the time of day in Germany, in summer and in winter', () => {
  expect(germanTime('2026-11-22T09:42:00Z')).toBe('10:42');
  expect(germanTime('2026-07-01T09:42:00Z')).toBe('11:42');
});
