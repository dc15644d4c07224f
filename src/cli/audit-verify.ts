import { verifyAudit } from '../storage/audit/verify-audit.ts';
import { withRetention } from './with-retention.ts';
import { writeLine } from './write-line.ts';

const mostShown = 20;

/** Prints whether the audit log is whole, and its last hash, to be kept elsewhere by who wants to. Exit code 1 where it is not. */
export async function auditVerify({ json = false }: { readonly json?: boolean }): Promise<void> {
  await withRetention(async ({ retaining: { database, auditKey } }) => {
    const { from, to, hash, faults } = await verifyAudit(database, auditKey);
    const entries = Math.max(0, to - from + 1);
    if (json) await writeLine(JSON.stringify({ entries, from, to, hash, faults }));
    else {
      for (const { row, problem } of faults.slice(0, mostShown)) await writeLine(`entry ${row}: ${problem}`);
      if (faults.length > mostShown) await writeLine(`… and ${faults.length - mostShown} more`);
      const range = entries === 0 ? '' : `, ${from} to ${to}`;
      await writeLine(
        faults.length === 0 ? `nothing is wrong: ${entries} entries${range}, last hash ${hash || 'none'}` : 'the log is not whole',
      );
    }
    if (faults.length > 0) process.exitCode = 1;
  });
}
