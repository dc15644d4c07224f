import { sql } from 'kysely';
import { InputError } from '../../errors.ts';
import type { Database } from '../database.ts';
import { DatabaseTooNewError } from '../database-too-new-error.ts';
import { migrations } from '../migrations.ts';
import type { Access } from './find-shapes.ts';

/** The database as it was at one moment, with the steps of the schema that it has taken. */
export type Snapshot = Access & { readonly steps: readonly string[] };

/**
 * Reads in one snapshot while others go on writing: they neither wait nor show. Throws where there is nothing to read, or
 * where a newer version of the bot has changed the tables.
 */
export async function withSnapshot<T>(database: Database, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  const { engine, kysely } = database;
  const read = async (access: Access['access']) => work({ engine, access, steps: await readSteps({ engine, access }) });
  if (engine === 'sqlite') {
    return await kysely.connection().execute(async (access) => {
      // Not the `begin immediate` of our transactions: that would keep the running bot from writing.
      await sql`begin`.execute(access);
      try {
        return await read(access);
      } finally {
        await sql`rollback`.execute(access);
      }
    });
  }
  const transaction = kysely.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return await transaction.execute(async (access) => {
    await sql`set local statement_timeout = 0`.execute(access);
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(access);
    return await read(access);
  });
}

async function readSteps(from: Access): Promise<readonly string[]> {
  if (!(await hasSchema(from))) throw new InputError('The database is empty: no bot has been started with it yet.');
  const steps = await from.access.selectFrom('schema_version').select('name').orderBy('version').execute();
  if (steps.length > migrations.length) throw new DatabaseTooNewError(steps.length, migrations.length);
  return steps.map(({ name }) => name);
}

/** True when a bot has made its tables there. */
export async function hasSchema({ engine, access }: Access): Promise<boolean> {
  const found =
    engine === 'sqlite'
      ? sql`select 1 from sqlite_master where type = 'table' and name = 'schema_version'`
      : sql`select 1 from pg_class where relname = 'schema_version' and relnamespace = current_schema()::regnamespace`;
  return (await found.execute(access)).rows.length > 0;
}
