import { startOf } from '../days.ts';
import { type AuditFilter, listAudit } from '../storage/audit/list-audit.ts';
import { withRetention } from './with-retention.ts';
import { writeLine } from './write-line.ts';

export type AuditListOptions = AuditFilter & { readonly json?: boolean };

/** Prints entries of the audit log; people stand there under a pseudonym that is another one each month. */
export async function auditList({ json = false, since, ...filter }: AuditListOptions): Promise<void> {
  await withRetention(async ({ retaining: { database, auditKey } }) => {
    const instant = since === undefined ? undefined : startOf(since).toISOString();
    const rows = await listAudit(database, { ...filter, since: instant }, auditKey);
    if (json) return writeLine(JSON.stringify(rows));
    for (const { number, at, actor, action, object } of rows)
      await writeLine(`${String(number).padStart(6)}  ${at}  ${actor.padEnd(16)}  ${action}  ${object}`);
    if (rows.length === 0) await writeLine('no entries');
  });
}
