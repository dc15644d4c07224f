import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { emptyWriteAheadLog } from '../empty-write-ahead-log.ts';
import { personalTables } from './personal-tables.ts';

/**
 * Makes an erasure final in the files. SQLite has overwritten the pages already (secure_delete, see `openSqlite`), so only its
 * log is left. PostgreSQL keeps dead rows until a VACUUM; afterwards nobody reads them, and the space is written over in time.
 */
export async function eraseForGood(database: Database): Promise<void> {
  await emptyWriteAheadLog(database);
  if (database.engine !== 'postgres') return;
  for (const [name, table] of Object.entries(personalTables)) {
    if ('erase' in table) await sql`vacuum ${sql.table(name)}`.execute(database.kysely);
  }
}
