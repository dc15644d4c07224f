import type { Config } from '../config.ts';
import { createAudit } from '../storage/audit.ts';
import type { Database } from '../storage/database.ts';
import { loadSecret } from '../storage/load-secret.ts';
import { retentionRules } from '../storage/retention/retention-rules.ts';
import type { Retaining, Rule } from '../storage/retention/rule.ts';

/** The rules of the retention, and what it takes to run them. */
export type Retention = { readonly rules: readonly Rule[]; readonly retaining: Retaining };

type Parts = { readonly database: Database; readonly now: () => Date };

export async function openRetention({ office, dataDir }: Config, { database, now }: Parts): Promise<Retention> {
  const auditKey = await loadSecret(dataDir, 'audit-key', 32);
  const rules = retentionRules({ ...office.times, dataDir });
  return { rules, retaining: { database, audit: createAudit(auditKey), auditKey, now } };
}
