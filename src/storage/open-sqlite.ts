import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makePrivateFolder, refuseClearly } from './make-private-folder.ts';
import { retry } from './retry.ts';

// SQLite's own wait blocks the event loop, so it is short; `retry` waits the rest.
const busyTimeout = 50;

// Only WAL lets readers and a writer work at once; only FULL keeps an acknowledged row through a power cut.
// secure_delete overwrites what was deleted in the file, because rows hold what people asked; the -wal file keeps old
// pages until it is written over.
const settings = `
  pragma journal_mode = wal;
  pragma synchronous = full;
  pragma foreign_keys = on;
  pragma secure_delete = on;
`;

/** Opens `tws.sqlite` in the folder, makes both when missing; only the own user can read them. */
export async function openSqlite(dataDir: string): Promise<DatabaseSync> {
  const path = fileOf(dataDir);
  makePrivateFolder(dataDir);
  refuseClearly(dataDir, () => createPrivateFile(path));
  const sqlite = new DatabaseSync(path, { timeout: busyTimeout });
  try {
    // Two processes that switch to WAL at the same moment get SQLITE_BUSY at once, without the busy timeout.
    await retry(async () => sqlite.exec(settings));
    return sqlite;
  } catch (cause) {
    sqlite.close();
    throw new Error(`Cannot open the database ${path}. Restore it from a backup or move it away to start empty.`, { cause });
  }
}

/** True when there is a database file in the folder. */
export function hasSqlite(dataDir: string): boolean {
  return existsSync(fileOf(dataDir));
}

function fileOf(dataDir: string): string {
  return join(dataDir, 'tws.sqlite');
}

// SQLite gives its -wal and -shm files the mode of this one. An existing file is not opened here: closing it again
// would drop the locks of every connection that this process has to it (https://www.sqlite.org/howtocorrupt.html 2.2).
function createPrivateFile(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}
