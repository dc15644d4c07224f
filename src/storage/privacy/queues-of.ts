import { hashPerson } from '../hash-person.ts';
import { responseName } from '../inbox.ts';
import { retry } from '../retry.ts';
import { unseal } from '../seal.ts';
import type { PersonalTable } from './personal-table.ts';

/** What somebody sent and is not answered yet. What platforms deliver twice is still recognised, so the keys stay for their day. */
export const inboxOf: PersonalTable = {
  section: {
    name: 'Eingang: noch nicht beantwortet',
    async find({ kysely, person, keys }) {
      const query = kysely.selectFrom('inbox').selectAll().where('person', '=', hashPerson(keys.queue, person)).orderBy('at');
      return (await retry(() => query.execute())).map(({ key, platform, at, state, body, response }) => ({
        ...{ kennung: key, plattform: platform, am: at, stand: state },
        inhalt: body === null ? undefined : unseal({ key: keys.queue, name: key }, body),
        antwort: response === null ? undefined : unseal({ key: keys.queue, name: responseName(key) }, response),
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

/** What is on its way to somebody, and where it went. */
export const outboxOf: PersonalTable = {
  section: {
    name: 'Ausgang: Nachrichten an Dich',
    async find({ kysely, person, keys }) {
      const query = kysely.selectFrom('outbox').selectAll().where('person', '=', hashPerson(keys.queue, person)).orderBy('created');
      return (await retry(() => query.execute())).map(({ key, platform, created, state, post, message }) => ({
        ...{ kennung: key, plattform: platform, am: new Date(Number(created)).toISOString(), stand: state, ort: message ?? undefined },
        inhalt: post === null ? undefined : unseal({ key: keys.queue, name: key }, post),
      }));
    },
  },
  async erase({ transaction, hashes }) {
    await transaction.deleteFrom('outbox').where('person', 'in', hashes).execute();
  },
};

export const firstContactOf: PersonalTable = {
  section: {
    name: 'Erster Hinweis gezeigt',
    async find({ kysely, person, keys }) {
      const query = kysely.selectFrom('first_contact').select('at').where('person', '=', hashPerson(keys.queue, person));
      return (await retry(() => query.execute())).map(({ at }) => ({ am: at }));
    },
  },
  async erase({ transaction, hashes }) {
    await transaction.deleteFrom('first_contact').where('person', 'in', hashes).execute();
  },
};
