import { addMonths } from '../days.ts';
import { type Ending, endsOf } from './ends-of.ts';

/** The day of the next review: after the interval, and no later than the next day on which something in the article ends. */
export function nextReview(article: Ending & { readonly reviewMonths: number }, today: string): string {
  const regular = addMonths(today, article.reviewMonths);
  return endsOf(article).find((day) => day > today && day < regular) ?? regular;
}
