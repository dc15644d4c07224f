import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { personKey } from '../../src/chat/references.ts';
import { writeBackup } from '../../src/storage/backup/write-backup.ts';
import type { Database } from '../../src/storage/database.ts';
import { hashPerson } from '../../src/storage/hash-person.ts';
import { readSchema } from '../storage/read-schema.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { anna, type OfficeBot } from './open-office-bot.ts';

/** Columns whose content is sealed or hashed for one person: who finds the same text again has found what was erased. */
const secret: Readonly<Record<string, readonly string[]>> = {
  booking: ['details', 'names'],
  ticket: ['details'],
  inbox: ['body', 'response'],
  outbox: ['post', 'message'],
  key_value: ['key', 'value'],
  feedback: ['person'],
  digest_vote: ['person'],
  digest_topic: ['person'],
};
const shortest = 24;

/** All texts of those columns. */
export async function readSecrets({ kysely }: Database): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const [table, columns] of Object.entries(secret)) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(kysely);
    for (const row of rows) for (const column of columns) if (String(row[column] ?? '').length >= shortest) found.add(String(row[column]));
  }
  return found;
}

/** Every row of every table as text, but of those left out. */
export async function dumpAll(database: Database, without: readonly string[] = []): Promise<string> {
  const tables = Object.keys(await readSchema(database)).filter((name) => !without.includes(name));
  const rows = await Promise.all(tables.map(async (name) => (await sql`select * from ${sql.table(name)}`.execute(database.kysely)).rows));
  return JSON.stringify(rows);
}

/** The bytes of the database and its log where they are files, of all else in DATA_DIR, and of a new backup. */
export async function readEverything({ bot, dataDir }: OfficeBot): Promise<string> {
  const folder = path.join(await temporaryFolder(), 'backup');
  await writeBackup(folder, { database: bot.database, dataDir, withKeys: false, now: bot.now() });
  return [await dumpAll(bot.database), readAll(dataDir), readAll(folder)].join('\n');
}

function readAll(folder: string): string {
  const files = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'latin1')).join('\n');
}

const keys = ['booking-key', 'queue-key', 'feedback-key', 'digest-key', 'memory-key'];

/** How tables name Anna, under each key. */
export function hashesOfAnna(dataDir: string): readonly string[] {
  return keys.map((key) => hashPerson(readFileSync(path.join(dataDir, key)), personKey(anna)));
}
