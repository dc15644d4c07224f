import type { Database } from './database.ts';
import { retry } from './retry.ts';

/** Removes the key-value rows of all namespaces that have expired and returns how many there were. */
export async function removeExpired(database: Database, now: () => number): Promise<number> {
  const removal = database.kysely.deleteFrom('key_value').where('expires_at', '<=', now());
  const { numDeletedRows } = await retry(() => removal.executeTakeFirstOrThrow());
  return Number(numDeletedRows);
}
