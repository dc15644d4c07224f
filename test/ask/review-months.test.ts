import { expect, it } from 'vitest';
import { reviewMonthsOf } from '../../src/ask/review-months.ts';

it('lets an article on law go for half a year, one on a company for three months, and either for what it says itself', () => {
  expect(reviewMonthsOf({ section: 'rights' })).toBe(6);
  expect(reviewMonthsOf({ section: 'companies' })).toBe(3);
  expect(reviewMonthsOf({ section: 'transformation' })).toBe(3);
  expect(reviewMonthsOf({ section: 'companies', reviewMonths: 1 })).toBe(1);
});
