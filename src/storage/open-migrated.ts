import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { type DatabaseLocation, openDatabase } from './open-database.ts';

/** Opens the database with its tables up to date; where that fails, nothing stays open. */
export async function openMigrated(location: DatabaseLocation): Promise<Database> {
  const database = await openDatabase(location);
  try {
    await migrate(database);
    return database;
  } catch (cause) {
    await database.close();
    throw cause;
  }
}
