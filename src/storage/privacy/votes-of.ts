import { hashInWeek } from '../digest/counts.ts';
import { hashPerson } from '../hash-person.ts';
import { retry } from '../retry.ts';
import type { Tables } from '../tables.ts';
import type { Asking, Erasing } from './erasing.ts';
import type { PersonalTable } from './personal-table.ts';

/** What somebody did with an issue of the digest. */
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
