import path from 'node:path';
import { clockFrom, databaseOf, readConfig } from '../config.ts';
import { InputError } from '../errors.ts';
import { neededKeys } from '../storage/backup/key-files.ts';
import type { Manifest } from '../storage/backup/manifest.ts';
import { writeBackup } from '../storage/backup/write-backup.ts';
import { openDatabase } from '../storage/open-database.ts';
import { hasSqlite } from '../storage/open-sqlite.ts';
import { renderColumns } from './render-columns.ts';
import { writeLine } from './write-line.ts';

export type BackupOptions = { readonly withKeys?: boolean };

/** Writes a backup and says what is in it, what is not, and what else has to be kept. */
export async function backup(dir: string, { withKeys = false }: BackupOptions): Promise<void> {
  const config = readConfig(process.env);
  const folder = path.resolve(dir);
  if (config.databaseUrl === undefined && !hasSqlite(config.dataDir)) {
    throw new InputError(`There is no database in ${config.dataDir} (DATA_DIR), and DATABASE_URL is not set: nothing to back up.`);
  }
  const database = await openDatabase(databaseOf(config));
  try {
    const now = new Date(clockFrom(config.startAt)());
    const manifest = await writeBackup(folder, { database, dataDir: config.dataDir, withKeys, now });
    await writeLine(describe(manifest, folder, config.dataDir));
  } finally {
    await database.close();
  }
}

function describe({ tables, leftOut, files, keys, steps, engine }: Manifest, folder: string, dataDir: string): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return [
    renderColumns(
      ['table', 'rows'],
      tables.map((table) => [table.name, String(table.rows)]),
    ),
    '',
    `${rows} rows and ${files.length} files written to ${folder} (${engine}, schema ${steps.length})`,
    ...leftOut.map(({ table, reason }) => `left out of ${table}: ${reason}`),
    ...describeKeys(keys, dataDir),
  ].join('\n');
}

function describeKeys(keys: Manifest['keys'], dataDir: string): readonly string[] {
  if (keys.length === 0) return [];
  const names = keys.map(({ name }) => name).join(', ');
  if (keys.every(({ included }) => included)) return [`The keys are in it (${names}): whoever has this folder can read everything.`];
  return [
    `The keys are NOT in it. Keep a copy of these files of ${dataDir} in another place; they do not change: ${names}.`,
    `Without them ${keys
      .map(({ name }) => neededKeys[name])
      .filter(Boolean)
      .join('; ')}.`,
  ];
}
