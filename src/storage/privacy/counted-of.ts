import { hashInWeek } from '../digest/counts.ts';
import { hashJudge, hashMarked } from '../feedback-store.ts';
import { hashPerson } from '../hash-person.ts';
import { whoOn } from '../model-allowance.ts';
import { retry } from '../retry.ts';
import type { Asking, Erasing } from './erasing.ts';
import type { PersonalTable } from './personal-table.ts';

/** Judgements of answers. Each stands under a hash of its own, so all of them are tried. */
export const feedbackOf: PersonalTable = {
  section: {
    name: 'Rückmeldungen zu Antworten',
    async find(asking) {
      const found = [];
      for (const { answer, person, verdict, reasons, at } of await findJudged(asking)) {
        const query = asking.kysely
          .selectFrom('feedback_article')
          .select('article')
          .where('answer', '=', answer)
          .where('person', '=', person);
        const articles = (await retry(() => query.execute())).map(({ article }) => article);
        found.push({ am: at, urteil: verdict, gruende: JSON.parse(reasons), artikel: articles });
      }
      return found;
    },
  },
  async erase({ transaction, marks, keys: { feedback: key } }) {
    if (key === undefined) return;
    const all = await transaction.selectFrom('feedback').select(['answer', 'person']).execute();
    const own = all.filter(({ answer, person }) => marks.some((mark) => hashMarked(key, answer, mark) === person));
    for (const { answer, person } of own)
      await transaction.deleteFrom('feedback').where('answer', '=', answer).where('person', '=', person).execute();
  },
};

async function findJudged({ kysely, person, keys }: Asking) {
  const all = await retry(() => kysely.selectFrom('feedback').selectAll().execute());
  return all.filter(({ answer, person: judge }) => hashJudge(keys.feedback, answer, person) === judge);
}

/** Goes with the judgement (on delete cascade). */
export const feedbackArticleOf: PersonalTable = {
  unseen: 'steht bei den Rückmeldungen, zu denen es gehört',
  erase: async () => undefined,
};

export const votesOf: PersonalTable = {
  section: {
    name: 'Wochenüberblick: gelesen oder hilfreich',
    async find({ kysely, person, keys }) {
      const mark = hashPerson(keys.digest, person);
      const all = await retry(() => kysely.selectFrom('digest_vote').selectAll().execute());
      const own = all.filter((row) => hashInWeek(keys.digest, row.week, mark) === row.person);
      return own.map(({ week, branch, kind, at }) => ({ woche: week, geschaeftsstelle: branch, art: kind, am: at }));
    },
  },
  erase: (erasing) => eraseCounted('digest_vote', erasing),
};

export const topicsOf: PersonalTable = {
  section: {
    name: 'Gezählte Themen Deiner Fragen',
    async find({ kysely, person, keys }) {
      const mark = hashPerson(keys.digest, person);
      const all = await retry(() => kysely.selectFrom('digest_topic').selectAll().execute());
      const own = all.filter((row) => hashInWeek(keys.digest, row.week, mark) === row.person);
      return own.map(({ week, article }) => ({ woche: week, artikel: article }));
    },
  },
  erase: (erasing) => eraseCounted('digest_topic', erasing),
};

/** Another hash each week; there are a few weeks only. */
async function eraseCounted(table: 'digest_vote' | 'digest_topic', { transaction, marks, keys: { digest: key } }: Erasing): Promise<void> {
  if (key === undefined) return;
  for (const { week } of await transaction.selectFrom(table).select('week').distinct().execute()) {
    const hashes = marks.map((mark) => hashInWeek(key, week, mark));
    await transaction.deleteFrom(table).where('week', '=', week).where('person', 'in', hashes).execute();
  }
}

export const modelUseOf: PersonalTable = {
  section: {
    name: 'Fragen an ein Sprachmodell heute',
    async find({ kysely, person, keys, now }) {
      const { day, who } = whoOn(now, person, keys.model);
      const query = kysely.selectFrom('model_use').selectAll().where('day', '=', day).where('who', '=', who);
      return (await retry(() => query.execute())).map(({ questions }) => ({ tag: day, fragen: questions }));
    },
  },
  kept: 'Nur eine Zahl unter einem Pseudonym, bis zum Ende des Tages: sonst ließe sich die Grenze mit „Alles löschen“ umgehen.',
};
