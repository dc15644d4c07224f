import type { Transaction } from 'kysely';
import type { Database } from '../database.ts';
import { periods } from '../retention/periods.ts';
import { daysBefore } from '../retention/rows-of.ts';
import type { Tables } from '../tables.ts';
import { eraseHashed, keepTombstones } from './erase-hashed.ts';
import { isErased, type PersonalKeys } from './erasing.ts';
import { findJudged } from './find-judged.ts';
import { forgetProposers } from './forget-proposers.ts';
import { addToTombstoneFile, readTombstoneFile, type Tombstone } from './tombstone-file.ts';

type Parts = { readonly dataDir: string; readonly keys: PersonalKeys; readonly now: Date };

/**
 * Erases again who had everything erased according to the file in DATA_DIR, where this database knows nothing of it: it is an
 * earlier one then, and all that it holds of them is from before. What it knows and the file does not is added to the file.
 * Returns how many erasures were done again.
 */
export async function eraseAgain(transaction: Transaction<Tables>, { dataDir, keys, now }: Parts): Promise<number> {
  const known = await transaction.selectFrom('tombstone').selectAll().execute();
  const written = await readTombstoneFile(dataDir);
  const missing = without(known, written);
  if (missing.length > 0) await addToTombstoneFile(dataDir, missing);
  const earliest = daysBefore(now, periods.tombstoneDays);
  const fresh = without(written, known).filter(({ at }) => at >= earliest);
  const erasures = [...Map.groupBy(fresh, ({ at }) => at)];
  for (const [at, tombstones] of erasures) {
    const hashes = tombstones.map(({ person }) => person);
    // Nobody waits: there is no bot yet.
    const judged = keys.feedback === undefined ? [] : await findJudged(transaction, { key: keys.feedback, hashes });
    await eraseHashed({ transaction, hashes, at, keys, judged });
  }
  await keepTombstones(transaction, fresh);
  return erasures.length;
}

/** The same for proposals, which are files: whoever made one before they had everything erased is named no more. */
export async function forgetAgain({ dataDir, keys }: Omit<Parts, 'now'>): Promise<void> {
  const written = await readTombstoneFile(dataDir);
  if (written.length === 0) return;
  await forgetProposers(dataDir, ({ person, at }) => {
    const since = written.filter((tombstone) => tombstone.at >= at).map((tombstone) => tombstone.person);
    return isErased(person, { hashes: since, keys });
  });
}

/** At the start of the bot: a file of the database may have been put back by hand, or an erasure was broken off. */
export async function eraseAgainAtStart(database: Database, parts: Parts): Promise<number> {
  await forgetAgain(parts);
  return await database.transaction((transaction) => eraseAgain(transaction, parts));
}

function without(all: readonly Tombstone[], others: readonly Tombstone[]): readonly Tombstone[] {
  const known = new Set(others.map(({ person, at }) => `${at} ${person}`));
  return all.filter(({ person, at }) => !known.has(`${at} ${person}`));
}
