import { resealAudit } from '../storage/audit/seal-audit.ts';
import { withRetention } from './with-retention.ts';
import { writeLine } from './write-line.ts';

/** Seals the audit log as it is now. */
export async function auditSeal(): Promise<void> {
  await withRetention(async ({ retaining: { database, audit, auditKey, now } }) => {
    await resealAudit(database, { key: auditKey, audit, at: now().toISOString() });
    await writeLine('the log is sealed as it is now; that stands in it as audit.sealed-anew');
  });
}
