import { clockFrom, databaseOf, readConfig } from '../config.ts';
import { openRetention, type Retention } from '../main/open-retention.ts';
import { openMigrated } from '../storage/open-migrated.ts';

/** Opens the database with the rules of the retention for one command and closes it again. */
export async function withRetention<Result>(work: (retention: Retention) => Promise<Result>): Promise<Result> {
  const config = readConfig(process.env);
  const clock = clockFrom(config.startAt);
  const database = await openMigrated(databaseOf(config));
  try {
    return await work(await openRetention(config, { database, now: () => new Date(clock()) }));
  } finally {
    await database.close();
  }
}
