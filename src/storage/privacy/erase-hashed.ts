import type { Transaction } from 'kysely';
import type { Tables } from '../tables.ts';
import type { Erasing } from './erasing.ts';
import { personalTables } from './personal-tables.ts';
import type { Tombstone } from './tombstone-file.ts';

/** Erases in every table what the hashes name, and leaves a tombstone for each of them. */
export async function eraseHashed(erasing: Erasing): Promise<void> {
  for (const table of Object.values(personalTables)) if ('erase' in table) await table.erase(erasing);
  await keepTombstones(
    erasing.transaction,
    erasing.hashes.map((person) => ({ person, at: erasing.at })),
  );
}

/** One that is there already stays. */
export async function keepTombstones(transaction: Transaction<Tables>, tombstones: readonly Tombstone[]): Promise<void> {
  for (const tombstone of tombstones) {
    await transaction
      .insertInto('tombstone')
      .values(tombstone)
      .onConflict((row) => row.doNothing())
      .execute();
  }
}
