import type { Transaction } from 'kysely';
import type { Feedback, FeedbackStore } from '../ask/stores.ts';
import { personKey } from '../chat/references.ts';
import type { Database } from './database.ts';
import { retry } from './retry.ts';
import type { Tables } from './tables.ts';

/** Feedback in SQL. Instants are kept in one form of ISO text, because the database compares them as text. */
export function createFeedbackStore(database: Database): FeedbackStore {
  return {
    record: (feedback) => database.transaction((transaction) => replaceFeedback(transaction, feedback)),
    async count(article, since) {
      const verdicts = await retry(() => selectVerdicts(database, article, toInstant(since)).execute());
      const count = (verdict: Feedback['verdict']) => verdicts.find((row) => row.verdict === verdict)?.judgements ?? 0;
      return { helpful: count('helpful'), unhelpful: count('unhelpful') };
    },
  };
}

// Deleting the judgement takes its articles along (on delete cascade).
async function replaceFeedback(transaction: Transaction<Tables>, feedback: Feedback): Promise<void> {
  const key = { answer: feedback.answer, person: personKey(feedback.person) };
  await transaction.deleteFrom('feedback').where('answer', '=', key.answer).where('person', '=', key.person).execute();
  const judgement = { verdict: feedback.verdict, reasons: JSON.stringify(feedback.reasons), at: toInstant(feedback.at) };
  await transaction
    .insertInto('feedback')
    .values({ ...key, ...judgement })
    .execute();
  const articles = [...new Set(feedback.articles)].map((article) => ({ ...key, article }));
  if (articles.length > 0) await transaction.insertInto('feedback_article').values(articles).execute();
}

function selectVerdicts({ kysely }: Database, article: string, since: string) {
  return kysely
    .selectFrom('feedback')
    .innerJoin('feedback_article', (join) =>
      join.onRef('feedback_article.answer', '=', 'feedback.answer').onRef('feedback_article.person', '=', 'feedback.person'),
    )
    .where('article', '=', article)
    .where('at', '>=', since)
    .groupBy('verdict')
    .select((row) => ['verdict', row.fn.countAll<number>().as('judgements')]);
}

function toInstant(text: string): string {
  return new Date(text).toISOString();
}
