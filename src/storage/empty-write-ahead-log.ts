import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from './database.ts';

const mostAttempts = 20;
const pauseMilliseconds = 100;

/** What was overwritten in the file still stands in its log until that is emptied, which takes a moment in which nobody reads. */
export async function emptyWriteAheadLog({ engine, kysely }: Database): Promise<void> {
  if (engine !== 'sqlite') return;
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(kysely);
    if (rows[0]?.busy === 0) return;
    await setTimeout(pauseMilliseconds);
  }
  throw new Error('others read all the time; what was deleted stands in the -wal file until the next run');
}
