import { randomUUID } from 'node:crypto';
import type { Database } from './database.ts';
import { writeRows } from './key-value-rows.ts';

/** The row that is written again and again, and tells nothing. */
const row = { namespace: 'readiness' } as const;
export const readinessNamespace = row.namespace;

/**
 * True when the database takes a row; false when it is closed, gone, full, read-only, or needs longer than `patience`
 * milliseconds. All processes write the same row.
 */
export async function isWritable(database: Database, patience = 2000): Promise<boolean> {
  const scope = { ...row, database, now: Date.now };
  const written = writeRows(scope, [{ key: 'written', value: randomUUID(), expires_at: null }]).then(
    () => true,
    () => false,
  );
  return Promise.race([written, expire(patience)]);
}

// The timer alone must not keep a process alive that has nothing else to do.
function expire(milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => setTimeout(() => resolve(false), milliseconds).unref());
}
