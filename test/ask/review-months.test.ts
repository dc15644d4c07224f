import { describe, expect, it } from 'vitest';
import { isReviewOverdue, reviewMonthsOf } from '../../src/ask/review-months.ts';

it('lets an article on law go for half a year, one on a company for three months, and either for what it says itself', () => {
  expect(reviewMonthsOf({ section: 'rights' })).toBe(6);
  expect(reviewMonthsOf({ section: 'companies' })).toBe(3);
  expect(reviewMonthsOf({ section: 'transformation' })).toBe(3);
  expect(reviewMonthsOf({ section: 'companies', reviewMonths: 1 })).toBe(1);
});

describe('a review is overdue', () => {
  it.each([
    ['two weeks after its day where it comes each half year', { section: 'rights' }, '2026-12-29', '2026-12-30'],
    ['a week after its day where news change it', { section: 'companies' }, '2026-12-22', '2026-12-23'],
    ['a week after its day where it comes each quarter', { section: 'rights', reviewMonths: 3 }, '2026-12-22', '2026-12-23'],
    ['two weeks after its day where it comes less often', { section: 'companies', reviewMonths: 4 }, '2026-12-29', '2026-12-30'],
  ] as const)('%s', (_, article, lastDay, nextDay) => {
    expect(isReviewOverdue({ ...article, reviewBy: '2026-12-15' }, lastDay)).toBe(false);
    expect(isReviewOverdue({ ...article, reviewBy: '2026-12-15' }, nextDay)).toBe(true);
  });

  it('also over the end of a year and of a leap February', () => {
    expect(isReviewOverdue({ section: 'rights', reviewBy: '2026-12-25' }, '2027-01-08')).toBe(false);
    expect(isReviewOverdue({ section: 'rights', reviewBy: '2026-12-25' }, '2027-01-09')).toBe(true);
    expect(isReviewOverdue({ section: 'companies', reviewBy: '2028-02-25' }, '2028-03-03')).toBe(false);
    expect(isReviewOverdue({ section: 'companies', reviewBy: '2028-02-25' }, '2028-03-04')).toBe(true);
  });
});
