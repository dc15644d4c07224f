import { sql } from 'kysely';
import type { Database } from '../../../src/storage/database.ts';

/** What answering may write: how often a model was asked, which topics were asked for, and the sealed turns of conversations. */
const counting = new Set(['model_use', 'digest_topic', 'key_value']);

/** All rows of all tables but those that count. */
export async function dumpTables({ kysely }: Database): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const tables = (await kysely.introspection.getTables()).map(({ name }) => name).filter((name) => !counting.has(name));
  const rows = await Promise.all(
    tables.map(async (name) => [name, (await sql`select * from ${sql.table(name)}`.execute(kysely)).rows] as const),
  );
  return Object.fromEntries(rows);
}
