import type { CuratedArticle } from './curated-article.ts';
import { endedSince } from './find-due.ts';
import { nextReview } from './next-review.ts';

/** What "Stimmt noch" leads to: the days of this and of the next review, or what has ended and cannot be confirmed. */
export type ReviewDecision =
  | { readonly kind: 'confirm'; readonly reviewedOn: string; readonly reviewBy: string }
  | { readonly kind: 'has-ended'; readonly ended: readonly string[] };

/** Decides on "Stimmt noch". What has run out does not hold any more, whatever somebody presses. `today` is an ISO day. */
export function decideReview(article: CuratedArticle, today: string): ReviewDecision {
  const ended = endedSince(article, today);
  if (ended.length > 0) return { kind: 'has-ended', ended };
  return { kind: 'confirm', reviewedOn: today, reviewBy: nextReview(article, today) };
}
