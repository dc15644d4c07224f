import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { retry } from '../retry.ts';

/** How many events wait or are being worked on; looks at no more than `most` of them. */
export async function countWaiting({ kysely }: Pick<Database, 'kysely'>, most: number): Promise<number> {
  const waiting = kysely.selectFrom('inbox').select('key').where('state', 'in', ['waiting', 'claimed']).limit(most).as('unfinished');
  const query = kysely.selectFrom(waiting).select(sql<number>`count(*)`.as('waiting'));
  return Number((await retry(() => query.executeTakeFirstOrThrow())).waiting);
}
