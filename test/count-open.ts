import type { Database } from '../src/storage/database.ts';

/** How many events and posts are under way in the queues. */
export async function countOpen({ kysely }: Pick<Database, 'kysely'>): Promise<number> {
  const inbox = await kysely.selectFrom('inbox').select('key').where('state', 'in', ['waiting', 'claimed']).execute();
  const outbox = await kysely.selectFrom('outbox').select('key').where('state', 'in', ['waiting', 'claimed', 'streaming']).execute();
  return inbox.length + outbox.length;
}
