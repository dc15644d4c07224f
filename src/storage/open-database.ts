import { type Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import { createDatabase, type Database } from './database.ts';
import { openSqlite } from './open-sqlite.ts';
import { createPool } from './postgres-pool.ts';
import { createSqliteDialect } from './sqlite-dialect.ts';
import type { Tables } from './tables.ts';

/** A folder for the SQLite file, or the `postgres://` address of a server. */
export type DatabaseLocation = { readonly dataDir: string } | { readonly url: string };

/**
 * Opens the database; `migrate` brings its tables up to date. SQLite is opened at once and throws when that fails, a
 * PostgreSQL server is first spoken to by the first statement.
 */
export async function openDatabase(location: DatabaseLocation): Promise<Database> {
  return 'url' in location ? openPostgresDatabase(location.url) : await openSqliteDatabase(location.dataDir);
}

async function openSqliteDatabase(dataDir: string): Promise<Database> {
  const sqlite = await openSqlite(dataDir);
  return createDatabase({
    engine: 'sqlite',
    dialect: createSqliteDialect(sqlite),
    close: async (kysely) => {
      if (sqlite.isOpen) await closeWhenIdle(kysely);
    },
  });
}

// Kysely closes under a running transaction, and not at all before the first statement: taking the one connection
// first settles both.
async function closeWhenIdle(kysely: Kysely<Tables>): Promise<void> {
  await kysely.connection().execute(async () => undefined);
  await kysely.destroy();
}

function openPostgresDatabase(url: string): Database {
  const pool = createPool(url);
  return createDatabase({
    engine: 'postgres',
    dialect: new PostgresDialect({ pool }),
    close: (kysely) => closePool(kysely, pool),
  });
}

async function closePool(kysely: Kysely<Tables>, pool: pg.Pool): Promise<void> {
  await kysely.destroy();
  if (!pool.ending) await pool.end();
}
