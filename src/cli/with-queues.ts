import type { QueueDesk } from '../chat/queues.ts';
import { clockFrom, databaseOf, readConfig } from '../config.ts';
import { createAudit } from '../storage/audit.ts';
import { loadSecret } from '../storage/load-secret.ts';
import { openMigrated } from '../storage/open-migrated.ts';
import { createQueueDesk } from '../storage/queues/create-queue-desk.ts';

/** Who the audit log names for what is done here. */
export const actor = 'cli';

/** Opens inbox and outbox for one command, beside a running bot or without one, and closes them again. */
export async function withQueues<Result>(work: (desk: QueueDesk) => Promise<Result>): Promise<Result> {
  const config = readConfig(process.env);
  const [key, auditKey] = [await loadSecret(config.dataDir, 'queue-key', 32), await loadSecret(config.dataDir, 'audit-key', 32)];
  const database = await openMigrated(databaseOf(config));
  try {
    return await work(createQueueDesk({ database, key, audit: createAudit(auditKey), now: clockFrom(config.startAt) }));
  } finally {
    await database.close();
  }
}
