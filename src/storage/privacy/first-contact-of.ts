import { hashPerson } from '../hash-person.ts';
import { retry } from '../retry.ts';
import type { PersonalTable } from './personal-table.ts';

/** That somebody has been told with whom they speak. */
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
