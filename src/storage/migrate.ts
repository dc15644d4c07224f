import { sql, type Transaction } from 'kysely';
import type { Database } from './database.ts';
import { DatabaseTooNewError } from './database-too-new-error.ts';
import { type Migration, migrations } from './migrations.ts';
import { retry } from './retry.ts';
import type { Tables } from './tables.ts';

// Any number that nothing else in the database uses as an advisory lock.
const lockId = 7_477_001;

/**
 * Brings the tables up to date in one transaction; several processes may do so at once. Throws `DatabaseTooNewError`
 * when the database is ahead of the steps given.
 */
export async function migrate(database: Database, steps: readonly Migration[] = migrations): Promise<void> {
  await retry(() =>
    database.kysely
      .transaction()
      // Not serializable: its snapshot would be taken before the lock is ours and miss what the process ahead of us did.
      .setIsolationLevel('read committed')
      .execute(async (transaction) => {
        if (database.engine === 'postgres') await lockSchema(transaction);
        await takeSteps(transaction, steps);
      }),
  );
}

/** Keeps others from migrating until this transaction ends. On SQLite `begin immediate` has already locked everybody else out. */
export async function lockSchema(transaction: Transaction<Tables>): Promise<void> {
  await sql`set local statement_timeout = 0`.execute(transaction);
  await sql`select pg_advisory_xact_lock(${sql.lit(lockId)})`.execute(transaction);
}

/** Takes the steps that are missing, within a transaction that holds the lock. Throws `DatabaseTooNewError`. */
export async function takeSteps(transaction: Transaction<Tables>, steps: readonly Migration[]): Promise<void> {
  const current = await readVersion(transaction);
  if (current > steps.length) throw new DatabaseTooNewError(current, steps.length);
  for (const [index, step] of steps.entries()) {
    if (index < current) continue;
    await step.up(transaction);
    await transaction
      .insertInto('schema_version')
      .values({ version: index + 1, name: step.name })
      .execute();
  }
}

async function readVersion(transaction: Transaction<Tables>): Promise<number> {
  await transaction.schema
    .createTable('schema_version')
    .ifNotExists()
    .addColumn('version', 'integer', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .execute();
  const newest = await transaction.selectFrom('schema_version').select('version').orderBy('version', 'desc').limit(1).executeTakeFirst();
  return newest?.version ?? 0;
}
