import { addMonths } from '../days.ts';
import type { CuratedArticle } from './curated-article.ts';

/** What decides when an article is reviewed next. */
export type Interval = Pick<CuratedArticle, 'reviewMonths' | 'validUntil'> & {
  readonly keyFacts: readonly { readonly validUntil?: string | undefined }[];
};

/** The day of the next review: after the interval, and no later than the next day on which something in the article ends. */
export function nextReview({ reviewMonths, validUntil, keyFacts }: Interval, today: string): string {
  const ends = [validUntil, ...keyFacts.map((fact) => fact.validUntil)].filter((day) => day !== undefined);
  return [addMonths(today, reviewMonths), ...ends.filter((day) => day > today)].sort()[0] ?? today;
}
