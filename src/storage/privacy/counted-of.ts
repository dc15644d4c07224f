import { hashInWeek } from '../digest/counts.ts';
import { hashPerson } from '../hash-person.ts';
import { whoOn } from '../model-allowance.ts';
import { retry } from '../retry.ts';
import { unseal } from '../seal.ts';
import type { Tables } from '../tables.ts';
import { hashTallied } from '../tally.ts';
import type { Asking, Erasing } from './erasing.ts';
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

export const votesOf: PersonalTable = {
  section: {
    name: 'Wochenüberblick: gelesen oder hilfreich',
    find: async (asking) => {
      const own = await findCounted('digest_vote', asking);
      return own.map(({ week, branch, kind, at }) => ({ woche: week, geschaeftsstelle: branch, art: kind, am: at }));
    },
  },
  erase: (erasing) => eraseCounted('digest_vote', erasing),
};

export const topicsOf: PersonalTable = {
  section: {
    name: 'Gezählte Themen Deiner Fragen',
    find: async (asking) => (await findCounted('digest_topic', asking)).map(({ week, article }) => ({ woche: week, artikel: article })),
  },
  erase: (erasing) => eraseCounted('digest_topic', erasing),
};

type Counted = 'digest_vote' | 'digest_topic';

/** Another hash each week; there are a few weeks only. */
async function findCounted<Table extends Counted>(table: Table, { kysely, person, keys }: Asking): Promise<readonly Tables[Table][]> {
  const hash = hashPerson(keys.digest, person);
  const weeks = await retry(() => kysely.selectFrom<Counted>(table).select('week').distinct().execute());
  const found = weeks.map(({ week }) => {
    const query = kysely
      .selectFrom<Counted>(table)
      .selectAll()
      .where('week', '=', week)
      .where('person', '=', hashInWeek(keys.digest, week, hash));
    return retry(() => query.execute());
  });
  // The rows are those of the table that was asked.
  return (await Promise.all(found)).flat() as unknown as readonly Tables[Table][];
}

async function eraseCounted(table: Counted, { transaction, hashes, keys: { digest: key } }: Erasing): Promise<void> {
  if (key === undefined) return;
  for (const { week } of await transaction.selectFrom(table).select('week').distinct().execute()) {
    const people = hashes.map((hash) => hashInWeek(key, week, hash));
    await transaction.deleteFrom(table).where('week', '=', week).where('person', 'in', people).execute();
  }
}

/** The names of notes about one person, see `createLimits`. */
const talliedAs = ['asks', 'looks'] as const;

export const tallyOf: PersonalTable = {
  section: {
    name: 'Zeitpunkte Deiner letzten Fragen und Klicks',
    async find({ kysely, person, keys }) {
      const names = talliedAs.map((name) => hashTallied(keys.limit, `${name} ${person}`));
      const rows = await retry(() => kysely.selectFrom('tally').selectAll().where('who', 'in', names).execute());
      return rows.map(({ who, note, kept_until }) => ({
        ...{ vermerk: unseal({ key: keys.limit, name: who }, note), bis: new Date(Number(kept_until)).toISOString() },
      }));
    },
  },
  kept: 'Einige Minuten, unter einem Pseudonym: sonst ließe sich die Grenze mit „Alles löschen“ umgehen.',
};

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
