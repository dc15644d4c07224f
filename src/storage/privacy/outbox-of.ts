import { hashPerson } from '../hash-person.ts';
import { retry } from '../retry.ts';
import { unseal } from '../seal.ts';
import type { PersonalTable } from './personal-table.ts';
import { withoutSecrets } from './without-secrets.ts';

/** What is on its way to somebody, and where it went. */
export const outboxOf: PersonalTable = {
  section: {
    name: 'Ausgang: Nachrichten an Dich',
    async find({ kysely, person, keys }) {
      const query = kysely.selectFrom('outbox').selectAll().where('person', '=', hashPerson(keys.queue, person)).orderBy('created');
      return (await retry(() => query.execute())).map(({ key, platform, created, state, post, message }) => ({
        ...{
          kennung: key,
          plattform: platform,
          am: new Date(Number(created)).toISOString(),
          stand: state,
          ort: withoutSecrets(message ?? undefined),
        },
        inhalt: post === null ? undefined : withoutSecrets(unseal({ key: keys.queue, name: key }, post)),
      }));
    },
  },
  async erase({ transaction, hashes }) {
    await transaction.deleteFrom('outbox').where('person', 'in', hashes).execute();
  },
};
