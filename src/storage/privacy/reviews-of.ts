import { retry } from '../retry.ts';
import { isErased } from './erasing.ts';
import type { PersonalTable } from './personal-table.ts';

/** Takes the place of who did something in the office's own work, where the work itself has to stay. */
export const nobody = '';

/** The verdict stays, because a withdrawn article would apply again; whose it was does not. */
export const reviewsOf: PersonalTable = {
  section: {
    name: 'Prüfvermerke zu Artikeln',
    async find({ kysely, person }) {
      const query = kysely.selectFrom('review').selectAll().where('person', '=', person).orderBy('at');
      return (await retry(() => query.execute())).map(({ article, at, verdict, reason }) => ({
        artikel: article,
        am: at,
        urteil: verdict,
        grund: reason,
      }));
    },
  },
  async erase(erasing) {
    const { transaction } = erasing;
    const people = await transaction.selectFrom('review').select('person').distinct().execute();
    for (const { person } of people.filter((row) => isErased(row.person, erasing)))
      await transaction.updateTable('review').set({ person: nobody }).where('person', '=', person).execute();
  },
};
