import { readConfig } from '../config.ts';
import { ConfigurationError, InputError } from '../errors.ts';
import { moveDatabase } from '../storage/backup/move-database.ts';
import type { Database } from '../storage/database.ts';
import { openDatabase } from '../storage/open-database.ts';
import { hasSqlite } from '../storage/open-sqlite.ts';
import { renderColumns } from './render-columns.ts';
import { writeLine } from './write-line.ts';

/** Copies the database file into PostgreSQL and prints what was read and what was found there afterwards. */
export async function moveToPostgres(): Promise<void> {
  const { dataDir, databaseUrl: url } = readConfig(process.env);
  if (url === undefined) throw new ConfigurationError(['DATABASE_URL: is not set; name the empty PostgreSQL database to move to']);
  if (!hasSqlite(dataDir)) throw new InputError(`There is no database in ${dataDir} (DATA_DIR): nothing to move.`);
  const { tables } = await between(await openDatabase({ dataDir }), await openDatabase({ url }));
  const rows = tables.map(({ name, rows, sha256 }) => [name, String(rows), String(rows), sha256.slice(0, 12)]);
  const lines = [
    renderColumns(['table', 'SQLite', 'PostgreSQL', 'checksum of both'], rows),
    '',
    'The bot uses PostgreSQL from its next start, as DATABASE_URL is set. The keys stay where they are, in DATA_DIR.',
    `The old database file in ${dataDir} was left as it is. Delete tws.sqlite* there once all is well: it holds people's data.`,
  ];
  await writeLine(lines.join('\n'));
}

async function between(from: Database, to: Database): ReturnType<typeof moveDatabase> {
  try {
    return await moveDatabase(from, to);
  } finally {
    await from.close();
    await to.close();
  }
}
