import { addDays, addMonths } from '../../days.ts';
import type { ArticleFile } from '../load-knowledge-base.ts';
import type { Finding } from './finding.ts';

/** Months differ in length: a review may be planned a few days beyond the interval. */
const slackDays = 3;

/** A review that is overdue, or planned further ahead than the article's interval (`months`). `today` is an ISO day. */
export function findOverdue({ file, article, lineOf }: ArticleFile, months: number, today: string): Finding[] {
  const { reviewedOn, reviewBy } = article;
  const at = { file, line: lineOf(['reviewBy']) };
  const isTooFar = reviewBy > addDays(addMonths(reviewedOn, months), slackDays);
  return [
    ...(reviewBy < today
      ? [{ ...at, code: 'review-overdue', severity: 'due', problem: `the review was due on ${reviewBy}` } as const]
      : []),
    ...(isTooFar
      ? [
          {
            ...at,
            code: 'review-too-far',
            severity: 'error',
            problem: `reviewBy lies more than ${months} months after reviewedOn`,
          } as const,
        ]
      : []),
  ];
}
