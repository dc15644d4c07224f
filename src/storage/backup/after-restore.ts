import type { Transaction } from 'kysely';
import { eraseAgain } from '../privacy/erase-again.ts';
import { readPersonalKeys } from '../privacy/erasing.ts';
import type { Tables } from '../tables.ts';

/** The data folder that is restored into, and the ISO instant of the backup. */
export type RestoredFrom = {
  readonly dataDir: string;
  readonly createdAt: string;
  /** A key of the data folder or of the backup; undefined where neither has it. */
  readonly readKey: (name: string) => Promise<Uint8Array | undefined>;
};

/** Changes rows that have just come out of a backup; gives lines for the operator. */
export type AfterRestore = (transaction: Transaction<Tables>, from: RestoredFrom) => Promise<readonly string[]>;

/**
 * What has to happen to rows of an earlier time, in this order, in the transaction that brings them in and with the newest
 * tables.
 */
export const afterRestore: readonly AfterRestore[] = [eraseErased, doubtPosts, doubtFailures];

/** Whoever had everything erased since the backup was made does not come back with it. */
async function eraseErased(transaction: Transaction<Tables>, { dataDir, readKey }: RestoredFrom): Promise<readonly string[]> {
  const erasures = await eraseAgain(transaction, { dataDir, keys: await readPersonalKeys(readKey), now: new Date() });
  return erasures === 0 ? [] : [`People who had everything erased since the backup was made, and were erased again: ${erasures}.`];
}

/**
 * What waited to be sent when the backup was made was mostly sent a moment later. As after any attempt with unknown end,
 * the relay looks for it first, and lists it where that is impossible.
 */
async function doubtPosts(transaction: Transaction<Tables>): Promise<readonly string[]> {
  const { numUpdatedRows } = await transaction
    .updateTable('outbox')
    .set({ state: 'waiting', unsure: 1 })
    .where('state', 'in', ['waiting', 'claimed'])
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) return [];
  return [
    `Posts that were on their way when the backup was made: ${numUpdatedRows}. The bot looks whether they arrived before it sends them.`,
  ];
}

/** What failed before the backup may have been sent again since by `tws outbox retry`; now that takes `--may-repeat`. */
async function doubtFailures(transaction: Transaction<Tables>): Promise<readonly string[]> {
  const { numUpdatedRows } = await transaction
    .updateTable('outbox')
    .set({ state: 'unknown' })
    .where('state', '=', 'failed')
    .where('post', 'is not', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 0n
    ? []
    : [`Posts that had failed when the backup was made: ${numUpdatedRows}. Look whether they arrived since; see tws outbox.`];
}
