import { addDays } from '../days.ts';
import type { Article, Section } from './article.ts';

/** Plans of companies and politics change with the news, laws and programmes more slowly. */
const newsSections: ReadonlySet<Section> = new Set(['companies', 'transformation']);

/** Months from one review of an article to the next: its own, else 3 where it depends on news and 6 where on law. */
export function reviewMonthsOf({ reviewMonths, section }: Pick<Article, 'reviewMonths' | 'section'>): number {
  return reviewMonths ?? (newsSections.has(section) ? 3 : 6);
}

const shortInterval = 3;
const daysOfGrace = { short: 7, long: 14 } as const;

/**
 * True when a review is overdue by more than its grace: a week where reviews are at most three months apart, else two.
 * A curator who is a few days late has no wrong article; `today` is an ISO day.
 */
export function isReviewOverdue(article: Pick<Article, 'reviewBy' | 'reviewMonths' | 'section'>, today: string): boolean {
  const grace = reviewMonthsOf(article) <= shortInterval ? daysOfGrace.short : daysOfGrace.long;
  return addDays(article.reviewBy, grace) < today;
}
