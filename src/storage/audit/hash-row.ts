import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { AuditTables } from './audit-tables.ts';

export type AuditRow = Selectable<AuditTables['audit']>;

/** Links a row to the one before it. What is hashed must stay as it is: old rows are checked with it too. */
export function hashRow(previous: string, { number, at, actor, action, object, before, after }: Omit<AuditRow, 'hash'>): string {
  const content = JSON.stringify({ number, at, actor, action, object, before, after });
  return createHash('sha256').update(`${previous}\n${content}`).digest('hex');
}
