import type { Selectable } from 'kysely';
import type { Database } from './database.ts';
import { retry } from './retry.ts';
import type { Tables } from './tables.ts';

/** The rows of one namespace; `now` gives milliseconds since 1970. */
export type KeyValueScope = { readonly database: Database; readonly namespace: string; now(): number };

type Row = Selectable<Tables['key_value']>;
export type KeyValueEntry = Omit<Row, 'namespace'>;

const pageSize = 100;

/** Values by key; what is missing or expired is left out. */
export async function findRows(scope: KeyValueScope, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (keys.length === 0) return new Map();
  const rows = await retry(() => selectLive(scope).where('key', 'in', keys).execute());
  return new Map(rows.map(({ key, value }) => [key, value]));
}

/** Writes all entries in one statement, replacing what was there. Of entries with the same key the last one counts. */
export async function writeRows({ database, namespace }: KeyValueScope, entries: readonly KeyValueEntry[]): Promise<void> {
  if (entries.length === 0) return;
  // PostgreSQL refuses a statement that touches the same row twice.
  const rows = new Map(entries.map((entry) => [entry.key, { namespace, ...entry }]));
  const insert = database.kysely.insertInto('key_value').values([...rows.values()]);
  const upsert = insert.onConflict((conflict) =>
    conflict.columns(['namespace', 'key']).doUpdateSet((row) => ({
      value: row.ref('excluded.value'),
      expires_at: row.ref('excluded.expires_at'),
    })),
  );
  await retry(() => upsert.execute());
}

/** Removes rows and returns the keys of those that were there. */
export async function removeRows({ database, namespace }: KeyValueScope, keys: readonly string[]): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  const removal = database.kysely.deleteFrom('key_value').where('namespace', '=', namespace).where('key', 'in', keys).returning('key');
  const removed = await retry(() => removal.execute());
  return new Set(removed.map(({ key }) => key));
}

/** Removes all rows of the namespace. */
export async function clearRows({ database, namespace }: KeyValueScope): Promise<void> {
  await retry(() => database.kysely.deleteFrom('key_value').where('namespace', '=', namespace).execute());
}

/** All rows that are not expired, by key, read in pages so that no connection is held in between. */
export async function* readRows(scope: KeyValueScope): AsyncGenerator<Pick<Row, 'key' | 'value'>, void> {
  let last: string | undefined;
  do {
    const page = await retry(() => selectPage(scope, last).execute());
    yield* page;
    last = page.length === pageSize ? page.at(-1)?.key : undefined;
  } while (last !== undefined);
}

function selectPage(scope: KeyValueScope, after: string | undefined) {
  const page = selectLive(scope).orderBy('key').limit(pageSize);
  return after === undefined ? page : page.where('key', '>', after);
}

function selectLive({ database, namespace, now }: KeyValueScope) {
  return database.kysely
    .selectFrom('key_value')
    .select(['key', 'value'])
    .where('namespace', '=', namespace)
    .where((row) => row.or([row('expires_at', 'is', null), row('expires_at', '>', now())]));
}
