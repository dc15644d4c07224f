import type { Article } from './article.ts';
import type { Warning } from './outcome.ts';
import { isReviewOverdue } from './review-months.ts';
import { hasEnded } from './validity.ts';

/** Whether an article as a whole applies: it has ended, or is not yet decided. */
export function findStanding(article: Article, today: string): Warning[] {
  return [
    ...(hasEnded(article, today) ? [{ kind: 'ended', on: article.validUntil } as const] : []),
    ...(article.status === 'announced' ? [{ kind: 'announced' } as const] : []),
  ];
}

/** Why an article may not be right any more: a curator doubts it, or nobody has looked for too long. */
export function findDoubts(article: Article, today: string): Warning[] {
  const isLate = !hasEnded(article, today) && isReviewOverdue(article, today);
  return [
    ...(article.doubtedOn === undefined ? [] : [{ kind: 'doubted', since: article.doubtedOn } as const]),
    ...(isLate ? [{ kind: 'review-overdue', since: article.reviewBy } as const] : []),
  ];
}
