import { clockFrom, databaseOf, readConfig } from '../config.ts';
import { ConfigurationError } from '../errors.ts';
import { formatFaults } from '../knowledge/fault.ts';
import { loadFormats } from '../knowledge/workshops/load-formats.ts';
import { type Booking, openBooking } from '../main/open-booking.ts';
import type { Database } from '../storage/database.ts';
import { openMigrated } from '../storage/open-migrated.ts';

/** Opens booking for one command and closes it again; of the knowledge base only the catalogue is read. */
export async function withBooking<Result>(work: (booking: Booking, database: Database) => Promise<Result>): Promise<Result> {
  const config = readConfig(process.env);
  const { formats, faults } = await loadFormats(config.knowledgeDir);
  if (faults.length > 0) throw new ConfigurationError([`workshops in ${config.knowledgeDir}:\n${formatFaults(faults)}`]);
  const clock = clockFrom(config.startAt);
  const database = await openMigrated(databaseOf(config));
  try {
    return await work(await openBooking(config, { database, formats: () => formats, now: () => new Date(clock()) }), database);
  } finally {
    await database.close();
  }
}
