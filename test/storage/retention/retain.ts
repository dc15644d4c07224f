import { createAudit } from '../../../src/storage/audit.ts';
import type { Database } from '../../../src/storage/database.ts';
import type { Retaining, Rule } from '../../../src/storage/retention/rule.ts';
import { type Deleted, runRules } from '../../../src/storage/retention/run-rules.ts';

export const auditKey = new Uint8Array(32).fill(9);

export function retainingAt(database: Database, at: string): Retaining {
  return { database, audit: createAudit(auditKey), auditKey, now: () => new Date(at) };
}

/** Runs rules as of an instant; what fails fails the test. */
export function retain(database: Database, rules: readonly Rule[], at: string): Promise<Deleted> {
  return runRules(rules, retainingAt(database, at), (rule, cause) => {
    throw new Error(`the rule ${rule} failed`, { cause });
  });
}
