import type { QueueDesk, QueueItem } from '../../chat/queues.ts';
import { type Config, clockFrom, databaseOf } from '../../config.ts';
import { openRetention, type Retention } from '../../main/open-retention.ts';
import type { Finding } from '../../platform/finding.ts';
import { verifyAudit } from '../../storage/audit/verify-audit.ts';
import type { Database } from '../../storage/database.ts';
import { isWritable } from '../../storage/is-writable.ts';
import { loadSecret } from '../../storage/load-secret.ts';
import { openMigrated } from '../../storage/open-migrated.ts';
import { createQueueDesk } from '../../storage/queues/create-queue-desk.ts';
import { findLateness } from '../../storage/retention/find-lateness.ts';

/** Whether the database takes rows, the queues move, old data is deleted and the audit log is whole. */
export async function findInStorage(config: Config): Promise<readonly Finding[]> {
  const database = await openMigrated(databaseOf(config));
  const clock = clockFrom(config.startAt);
  try {
    const retention = await openRetention(config, { database, now: () => new Date(clock()) });
    const key = await loadSecret(config.dataDir, 'queue-key', 32);
    const desk = createQueueDesk({ database, key, audit: retention.retaining.audit, now: clock });
    const parts = await Promise.all([findInQueues(desk), findLate(retention), findInAudit(retention)]);
    return [await sayWritable(database), ...parts.flat()];
  } finally {
    await database.close();
  }
}

async function sayWritable(database: Database): Promise<Finding> {
  const engine = database.engine === 'postgres' ? 'PostgreSQL' : 'SQLite';
  if (await isWritable(database)) return { level: 'ok', what: `the database (${engine}) takes rows` };
  return { level: 'error', what: `the database (${engine}) takes no rows`, fix: 'look for a full disk, a lock, or a user without rights' };
}

const overdueSeconds = 600;

async function findInQueues(desk: QueueDesk): Promise<readonly Finding[]> {
  const [inbox, outbox] = await Promise.all([desk.inbox(), desk.outbox()]);
  const given = [...sayStuck('inbox', inbox), ...sayStuck('outbox', outbox)];
  return given.length > 0 ? given : [{ level: 'ok', what: 'nothing is stuck in the queues' }];
}

function sayStuck(queue: 'inbox' | 'outbox', items: readonly QueueItem[]): readonly Finding[] {
  const stuck = items.filter(({ state }) => state === 'dead' || state === 'failed' || state === 'unknown').length;
  const late = items.filter(({ state, ageSeconds }) => state === 'waiting' && ageSeconds > overdueSeconds).length;
  const fix = `tws ${queue} lists them and can try again`;
  return [
    ...(stuck > 0 ? [{ level: 'error', what: `${stuck} given up or unclear in the ${queue}`, fix } as const] : []),
    ...(late > 0
      ? [{ level: 'error', what: `${late} wait for more than ten minutes in the ${queue}`, fix: `is the bot running? ${fix}` } as const]
      : []),
  ];
}

/** On a new database nothing has run yet, which is no fault. */
async function findLate({ rules, retaining: { database, now } }: Retention): Promise<readonly Finding[]> {
  const late = await findLateness(rules, database, now());
  if (late.length === 0) return [{ level: 'ok', what: 'old data was deleted within the last 48 hours' }];
  const isNew = late.length === rules.filter(({ by }) => by === 'bot').length;
  const what = isNew ? 'old data has not been deleted for 48 hours' : `old data has not been deleted for 48 hours: ${late.join(', ')}`;
  return [{ level: isNew ? 'note' : 'error', what, fix: 'the running bot does it every night; tws retention --run does it now' }];
}

async function findInAudit({ retaining: { database, auditKey } }: Retention): Promise<readonly Finding[]> {
  const { faults } = await verifyAudit(database, auditKey);
  if (faults.length === 0) return [{ level: 'ok', what: 'the audit log is whole' }];
  return [
    {
      level: 'error',
      what: `the audit log is not whole: ${faults.length} faults`,
      fix: 'tws audit verify names them; keep a copy and ask who changed it',
    },
  ];
}
