import { hashPerson } from '../hash-person.ts';
import { responseName } from '../inbox.ts';
import { retry } from '../retry.ts';
import { unseal } from '../seal.ts';
import type { PersonalTable } from './personal-table.ts';
import { withoutSecrets } from './without-secrets.ts';

/** What somebody sent and is not answered yet. What platforms deliver twice is still recognised, so the keys stay for their day. */
export const inboxOf: PersonalTable = {
  section: {
    name: 'Eingang: noch nicht beantwortet',
    async find({ kysely, person, keys }) {
      const query = kysely.selectFrom('inbox').selectAll().where('person', '=', hashPerson(keys.queue, person)).orderBy('at');
      return (await retry(() => query.execute())).map(({ key, platform, at, state, body, response }) => ({
        ...{ kennung: key, plattform: platform, am: at, stand: state },
        inhalt: body === null ? undefined : withoutSecrets(unseal({ key: keys.queue, name: key }, body)),
        antwort: response === null ? undefined : withoutSecrets(unseal({ key: keys.queue, name: responseName(key) }, response)),
      }));
    },
  },
  async erase({ transaction, hashes }) {
    await transaction
      .updateTable('inbox')
      .set({ state: 'done', body: null, response: null, lane: '', reason: null, incident: null, person: null })
      .where('person', 'in', hashes)
      .execute();
  },
};
