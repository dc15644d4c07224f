import { sql } from 'kysely';
import { verifyAudit } from '../../../src/storage/audit/verify-audit.ts';
import { type AuditEntry, createAudit } from '../../../src/storage/audit.ts';
import type { Database } from '../../../src/storage/database.ts';

export const auditKey = new Uint8Array(32).fill(9);
export const anna = 'slack:T1:UANNA';

const plain: AuditEntry = { at: '2026-11-20T08:00:00.000Z', actor: anna, action: 'booking.confirmed', object: 'booking:b1' };

/** Writes entries, each in a transaction of its own. */
export async function writeLog(database: Database, ...entries: readonly Partial<AuditEntry>[]): Promise<void> {
  const audit = createAudit(auditKey);
  for (const entry of entries) await database.transaction((transaction) => audit(transaction, { ...plain, ...entry }));
}

/** So many entries, each about something else. */
export function writeMany(database: Database, count: number): Promise<void> {
  return writeLog(database, ...Array.from({ length: count }, (_, place) => ({ object: `booking:b${place + 1}`, after: { place } })));
}

export async function emptyLog({ kysely }: Database): Promise<void> {
  await kysely.deleteFrom('audit').execute();
  await kysely.deleteFrom('audit_secret').execute();
  await kysely.updateTable('audit_head').set({ number: 0, hash: '', cut_number: 0, cut_hash: '', seal: null }).execute();
}

export function rowsOf({ kysely }: Database) {
  return kysely.selectFrom('audit').selectAll().orderBy('number').execute();
}

/** What is wrong, as `number problem`. */
export async function faultsOf(database: Database): Promise<readonly string[]> {
  return (await verifyAudit(database, auditKey)).faults.map(({ row, problem }) => `${row} ${problem}`);
}

/** Does to the tables what somebody can do who has the database and no key. */
export async function tamper({ kysely }: Database, ...statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(kysely);
}
