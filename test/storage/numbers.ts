import type { Database } from '../../src/storage/database.ts';

// Rows of `key_value` used as named numbers, on the database or inside a transaction.

export async function write(database: Pick<Database['kysely'], 'insertInto'>, key: string, value: number): Promise<void> {
  await database
    .insertInto('key_value')
    .values({ namespace: 'test', key, value: String(value), expires_at: null })
    .execute();
}

export async function readNumber(database: Pick<Database['kysely'], 'selectFrom'>, key: string): Promise<number | undefined> {
  const row = await database.selectFrom('key_value').select('value').where('key', '=', key).executeTakeFirst();
  return row === undefined ? undefined : Number(row.value);
}

export async function setNumber(database: Pick<Database['kysely'], 'updateTable'>, key: string, value: number): Promise<void> {
  await database
    .updateTable('key_value')
    .set({ value: String(value) })
    .where('key', '=', key)
    .execute();
}
