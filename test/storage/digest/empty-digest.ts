import type { Database } from '../../../src/storage/database.ts';

/** Takes away all that the digest has written. */
export async function emptyDigest({ kysely }: Database): Promise<void> {
  for (const table of ['digest_week', 'digest_run', 'digest_note', 'digest_vote', 'digest_topic', 'outbox', 'audit', 'job_run'] as const)
    await kysely.deleteFrom(table).execute();
}
