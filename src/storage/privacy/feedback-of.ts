import { hashPerson } from '../hash-person.ts';
import { retry } from '../retry.ts';
import type { Asking } from './erasing.ts';
import { findJudged, type Judged } from './find-judged.ts';
import type { PersonalTable } from './personal-table.ts';

/** Judgements of answers, each under a hash of its own. */
export const feedbackOf: PersonalTable = {
  section: {
    name: 'Rückmeldungen zu Antworten',
    async find({ kysely, person, keys }) {
      const own = await findJudged(kysely, { key: keys.feedback, hashes: [hashPerson(keys.feedback, person)] });
      return Promise.all(own.map((judged) => readJudgement(kysely, judged)));
    },
  },
  async erase({ transaction, judged }) {
    for (const { answer, person } of judged)
      await transaction.deleteFrom('feedback').where('answer', '=', answer).where('person', '=', person).execute();
  },
};

async function readJudgement(kysely: Asking['kysely'], { answer, person }: Judged): Promise<object> {
  const judgement = kysely.selectFrom('feedback').selectAll().where('answer', '=', answer).where('person', '=', person);
  const about = kysely.selectFrom('feedback_article').select('article').where('answer', '=', answer).where('person', '=', person);
  const found = await retry(() => judgement.executeTakeFirst());
  const articles = await retry(() => about.execute());
  const reasons: unknown = JSON.parse(found?.reasons ?? '[]');
  return { am: found?.at, urteil: found?.verdict, gruende: reasons, artikel: articles.map(({ article }) => article) };
}

/** Goes with the judgement (on delete cascade). */
export const feedbackArticleOf: PersonalTable = {
  unseen: 'steht bei den Rückmeldungen, zu denen es gehört',
  erase: async () => undefined,
};
