import path from 'node:path';
import { databaseOf, readConfig } from '../config.ts';
import { restoreBackup } from '../storage/backup/restore-backup.ts';
import { openDatabase } from '../storage/open-database.ts';
import { renderColumns } from './render-columns.ts';
import { writeLine } from './write-line.ts';

/** Restores a backup into the database that is configured and prints what was in it and what is there now. */
export async function restore(dir: string): Promise<void> {
  const config = readConfig(process.env);
  const folder = path.resolve(dir);
  const { manifest, tables, said } = await restoreBackup(folder, { dataDir: config.dataDir, open: () => openDatabase(databaseOf(config)) });
  const rows = manifest.tables.map(({ name, rows, sha256 }) => {
    const restored = tables.find((table) => table.name === name);
    return [name, String(rows), String(restored?.rows), restored?.sha256 === sha256 ? 'same' : 'DIFFERS'];
  });
  const lines = [
    renderColumns(['table', 'in the backup', 'restored', 'checksum'], rows),
    '',
    `Restored the state of ${manifest.createdAt} into ${config.databaseUrl === undefined ? config.dataDir : 'PostgreSQL'}.`,
    ...said,
    ...manifest.leftOut.map(({ table, reason }) => `not in the backup: ${table} (${reason})`),
    'You can start the bot now.',
  ];
  await writeLine(lines.join('\n'));
}
