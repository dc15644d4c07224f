import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PGliteDialect } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe } from 'vitest';
import { createDatabase, type Database } from '../../src/storage/database.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { type DatabaseLocation, openDatabase } from '../../src/storage/open-database.ts';
import { isFull } from '../counts.ts';

const postgresUrl = process.env.TEST_DATABASE_URL;

type Opened = { readonly database: Database; remove(): Promise<void> };

/**
 * Runs a contract on SQLite, and on PostgreSQL where there is one; else, and in the full count, on PGlite, which takes longer
 * than both. `database` is empty at the start.
 */
export function describeOnEachEngine(contract: string, tests: (database: () => Database) => void): void {
  describeOn(`${contract} on SQLite`, openSqliteForTest, tests);
  if (postgresUrl === undefined || isFull) describeOn(`${contract} on PGlite`, openPgliteForTest, tests);
  describeOnPostgres(contract, (location) => runWith(() => openPostgresForTest(location()), tests));
}

/** Runs tests in a schema of their own, dropped afterwards; skipped with the name of the missing variable. */
export function describeOnPostgres(subject: string, tests: (location: () => { readonly url: string }) => void): void {
  if (postgresUrl === undefined) {
    describe.skip(`${subject} on PostgreSQL (TEST_DATABASE_URL is not set)`, () => tests(() => ({ url: '' })));
    return;
  }
  describe(`${subject} on PostgreSQL`, () => {
    let schema: Awaited<ReturnType<typeof createSchema>>;
    beforeAll(async () => {
      schema = await createSchema(postgresUrl);
    });
    afterAll(() => schema.drop());
    tests(() => ({ url: schema.url }));
  });
}

/** A folder for one test file's SQLite files. */
export async function createFolder(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'tws-storage-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

function describeOn(name: string, open: () => Promise<Opened>, tests: (database: () => Database) => void): void {
  describe(name, () => runWith(open, tests));
}

function runWith(open: () => Promise<Opened>, tests: (database: () => Database) => void): void {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open();
    await migrate(opened.database);
  });
  afterAll(async () => {
    await opened.database.close();
    await opened.remove();
  });
  tests(() => opened.database);
}

async function openSqliteForTest(): Promise<Opened> {
  const folder = await createFolder();
  return { database: await openDatabase({ dataDir: folder.path }), remove: folder.remove };
}

async function openPgliteForTest(): Promise<Opened> {
  const dialect = new PGliteDialect({ pglite: await PGlite.create() });
  const database = createDatabase({ engine: 'postgres', dialect, close: (kysely) => kysely.destroy() });
  return { database, remove: async () => undefined };
}

async function openPostgresForTest(location: DatabaseLocation): Promise<Opened> {
  return { database: await openDatabase(location), remove: async () => undefined };
}

export async function createSchema(server: string): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const schema = `tws_${randomUUID().replaceAll('-', '')}`;
  await query(server, `create schema ${schema}`);
  const url = new URL(server);
  // What a test loses with the power is not missed.
  url.searchParams.set('options', `-c search_path=${schema} -c synchronous_commit=off`);
  return { url: url.href.replaceAll('+', '%20'), drop: () => query(server, `drop schema ${schema} cascade`) };
}

/** One statement on a connection of its own. */
export async function query(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
