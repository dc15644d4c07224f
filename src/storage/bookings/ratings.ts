import { sql } from 'kysely';
import type { Rating } from '../../book/ledger.ts';
import { hashPerson } from '../hash-person.ts';
import { retry } from '../retry.ts';
import type { LedgerParts } from './ledger-options.ts';

/** Keeps what somebody said last. */
export function rate(workshop: string, { person, verdict, at }: Rating, { database, audit, key }: LedgerParts): Promise<void> {
  return database.transaction(async (transaction) => {
    await transaction
      .insertInto('workshop_rating')
      .values({ workshop, person: hashPerson(key, person), verdict, at })
      .onConflict((conflict) => conflict.columns(['workshop', 'person']).doUpdateSet({ verdict, at }))
      .execute();
    await audit(transaction, { at, actor: person, action: 'workshop.rated', object: `workshop:${workshop}`, after: verdict });
  });
}

export async function countRatings(
  workshop: string,
  { database }: LedgerParts,
): Promise<{ readonly helpful: number; readonly unhelpful: number }> {
  const query = database.kysely
    .selectFrom('workshop_rating')
    .select(['verdict', sql<number | string>`count(*)`.as('people')])
    .where('workshop', '=', workshop)
    .groupBy('verdict');
  const counts = new Map((await retry(() => query.execute())).map(({ verdict, people }) => [verdict, Number(people)]));
  return { helpful: counts.get('helpful') ?? 0, unhelpful: counts.get('unhelpful') ?? 0 };
}
