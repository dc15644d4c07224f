import { createHmac } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Feedback, FeedbackStore } from '../ask/stores.ts';
import { personKey } from '../chat/references.ts';
import type { Audit } from './audit.ts';
import type { Database } from './database.ts';
import { hashPerson } from './hash-person.ts';
import { retry } from './retry.ts';
import type { Tables } from './tables.ts';

type Options = {
  readonly database: Database;
  readonly audit: Audit;
  /** 32 random bytes under which people are hashed. */
  readonly key: Uint8Array;
};

/**
 * Feedback in SQL. Who judged is another hash for each answer: nobody sees from it what else they have judged. Instants are
 * kept in one form of ISO text, because the database compares them as text.
 */
export function createFeedbackStore({ database, audit, key }: Options): FeedbackStore {
  return {
    record: (feedback) =>
      database.transaction(async (transaction) => {
        const { answer, verdict, reasons, at } = feedback;
        const actor = personKey(feedback.person);
        await replaceFeedback(transaction, feedback, hashJudge(key, answer, actor));
        // Without the articles, which are a part of the answer's name: that would be a record of who asked about what.
        const object = `answer:${answer.split(' ')[0]}`;
        await audit(transaction, { at: toInstant(at), actor, action: 'feedback.given', object, after: { verdict, reasons } });
      }),
    async count(article, since) {
      const verdicts = await retry(() => selectVerdicts(database, article, toInstant(since)).execute());
      const count = (verdict: Feedback['verdict']) => verdicts.find((row) => row.verdict === verdict)?.judgements ?? 0;
      return { helpful: count('helpful'), unhelpful: count('unhelpful') };
    },
  };
}

/** Who judged an answer, as the table holds it; `person` see `personKey`. */
export function hashJudge(key: Uint8Array, answer: string, person: string): string {
  return hashJudgeFrom(key, answer, hashPerson(key, person));
}

/** The same for somebody of whom only the hash is left, see `hashPerson`. */
export function hashJudgeFrom(key: Uint8Array, answer: string, hash: string): string {
  return createHmac('sha256', key).update(`feedback ${answer}\n${hash}`).digest('hex');
}

// Deleting the judgement takes its articles along (on delete cascade).
async function replaceFeedback(transaction: Transaction<Tables>, feedback: Feedback, person: string): Promise<void> {
  const key = { answer: feedback.answer, person };
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
