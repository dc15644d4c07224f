import type { Database } from './database.ts';
import { hashJudge } from './feedback-store.ts';

/** Feedback from earlier versions names who judged; it is kept under a hash from now on. */
export function hashOldFeedback(database: Database, key: Uint8Array): Promise<void> {
  return database.transaction(async (transaction) => {
    const old = await transaction.selectFrom('feedback').selectAll().where('person', 'like', '%:%').execute();
    for (const { answer, person, ...judgement } of old) {
      const hashed = { answer, person: hashJudge(key, answer, person) };
      const articles = await transaction
        .selectFrom('feedback_article')
        .select('article')
        .where('answer', '=', answer)
        .where('person', '=', person)
        .execute();
      await transaction.deleteFrom('feedback').where('answer', '=', answer).where('person', '=', person).execute();
      await transaction
        .insertInto('feedback')
        .values({ ...hashed, ...judgement })
        .execute();
      const rows = articles.map(({ article }) => ({ ...hashed, article }));
      if (rows.length > 0) await transaction.insertInto('feedback_article').values(rows).execute();
    }
  });
}
