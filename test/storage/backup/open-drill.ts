import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { onTestFinished } from 'vitest';
import { findShapes } from '../../../src/storage/backup/find-shapes.ts';
import { writeBackup } from '../../../src/storage/backup/write-backup.ts';
import type { Database } from '../../../src/storage/database.ts';
import { type DatabaseLocation, openDatabase } from '../../../src/storage/open-database.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { createSchema } from '../engines.ts';

export const server = process.env.TEST_DATABASE_URL;
export type Engine = 'sqlite' | 'postgres';

/** The keys that `openBookings` seals with. */
const keys = { 'booking-key': 3, 'queue-key': 5, 'audit-key': 9 };

/** An empty place for a database, with its data folder; gone when the test ends. */
export async function emptyPlace(engine: Engine): Promise<{ readonly location: DatabaseLocation; readonly dataDir: string }> {
  const dataDir = path.join(await temporaryFolder(), 'data');
  if (engine === 'sqlite') return { location: { dataDir }, dataDir };
  const schema = await createSchema(server ?? '');
  onTestFinished(() => schema.drop());
  return { location: { url: schema.url }, dataDir };
}

/** Closed when the test ends. */
export async function openForTest(location: DatabaseLocation): Promise<Database> {
  const database = await openDatabase(location);
  onTestFinished(() => database.close());
  return database;
}

export async function writeKeysInto(dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  for (const [name, byte] of Object.entries(keys)) await writeFile(path.join(dataDir, name), new Uint8Array(32).fill(byte));
}

export async function backupOf(database: Database, dataDir: string, { withKeys = true } = {}): Promise<string> {
  const folder = path.join(await temporaryFolder(), 'backup');
  await writeBackup(folder, { database, dataDir, withKeys, now: new Date('2026-11-26T10:00:00Z') });
  return folder;
}

/** All rows of all tables, in one order on both engines. */
export async function rowsOf({ engine, kysely }: Database): Promise<Readonly<Record<string, readonly string[]>>> {
  const shapes = await findShapes({ engine, access: kysely });
  const tables = await Promise.all(
    shapes.map(async ({ name }) => {
      const { rows } = await sql`select * from ${sql.table(name)}`.execute(kysely);
      return [name, rows.map((row) => JSON.stringify(row)).sort()] as const;
    }),
  );
  return Object.fromEntries(tables);
}
