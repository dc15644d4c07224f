import type { Selectable, Transaction } from 'kysely';
import type { Review, ReviewStore } from '../curate/review.ts';
import type { Audit } from './audit.ts';
import type { Database } from './database.ts';
import { retry } from './retry.ts';
import type { Tables } from './tables.ts';

/** Reviews, and how one goes once it stands in the file itself; `after` is the new version, `at` an ISO instant. */
export type ReviewRows = ReviewStore & { readonly close: (review: Review, after: string, at: string) => Promise<void> };

/** Reviews in SQL, one row for each version of an article. */
export function createReviewStore(database: Database, audit: Audit): ReviewRows {
  return {
    record: (review) => database.transaction((transaction) => recordReview(transaction, review, audit)),
    async all() {
      const rows = await retry(() => database.kysely.selectFrom('review').selectAll().execute());
      return rows.flatMap((row) => toReview(row) ?? []);
    },
    close: ({ article, hash }, after, at) =>
      database.transaction(async (transaction) => {
        await transaction.deleteFrom('review').where('article', '=', article).where('hash', '=', hash).execute();
        await audit(transaction, {
          at,
          actor: 'cli',
          action: 'knowledge.review-applied',
          object: `article:${article}`,
          before: hash,
          after,
        });
      }),
  };
}

async function recordReview(transaction: Transaction<Tables>, review: Review, audit: Audit): Promise<'recorded' | 'already'> {
  const { article, hash } = review;
  const row = toRow(review);
  const old = await transaction.selectFrom('review').selectAll().where('article', '=', article).where('hash', '=', hash).executeTakeFirst();
  if (old?.verdict === row.verdict && old.reviewed_on === row.reviewed_on && old.reason === row.reason) return 'already';
  await transaction.deleteFrom('review').where('article', '=', article).where('hash', '=', hash).execute();
  await transaction.insertInto('review').values(row).execute();
  await audit(transaction, {
    at: review.at,
    actor: review.person,
    action: `knowledge.${review.verdict}`,
    object: `article:${article}`,
    before: old && stateOf(old),
    after: stateOf(row),
  });
  return 'recorded';
}

/** What a verdict says, without who gave it: the audit log holds people under a keyed hash only. */
function stateOf({ person: _, ...state }: Row): Omit<Row, 'person'> {
  return state;
}

type Row = Selectable<Tables['review']>;

function toRow(review: Review): Row {
  const { article, hash, person, verdict } = review;
  const confirmed = review.verdict === 'confirmed' ? review : undefined;
  return {
    article,
    hash,
    person,
    at: new Date(review.at).toISOString(),
    verdict,
    reviewed_on: confirmed?.reviewedOn ?? null,
    review_by: confirmed?.reviewBy ?? null,
    reason: review.verdict === 'withdrawn' ? review.reason : null,
  };
}

/** The columns of a verdict are always there; one without them would be no review. */
function toReview({ article, hash, person, at, verdict, reviewed_on, review_by, reason }: Row): Review | undefined {
  const version = { article, hash, person, at };
  if (verdict === 'withdrawn') return reason === null ? undefined : { ...version, verdict, reason };
  return reviewed_on === null || review_by === null ? undefined : { ...version, verdict, reviewedOn: reviewed_on, reviewBy: review_by };
}
