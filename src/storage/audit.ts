import type { Transaction } from 'kysely';
import { type AuditHead, readHead, writeHead } from './audit/audit-head.ts';
import { hashRow } from './audit/hash-row.ts';
import { hashActor, hashState, monthOf, takeMonthSecret } from './audit/month-secret.ts';
import type { Tables } from './tables.ts';

/** A change of state: who (see `personKey`, or `cli`, `clock`, `operator`), what was done, to what, and the state before and after. */
export type AuditEntry = {
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly object: string;
  readonly before?: unknown;
  readonly after?: unknown;
};

/** Writes an entry within the transaction of the change itself: neither is there without the other. */
export type Audit = (transaction: Transaction<Tables>, entry: AuditEntry) => Promise<void>;

/** What a transaction has read and written of the log. It is only true within it: what is rolled back is forgotten with it. */
type Opened = { head: AuditHead; readonly secrets: Map<string, Uint8Array> };

/**
 * Makes the audit log. People appear under a keyed hash that is another one each month, states as keyed hashes: the log
 * proves what happened and tells nothing about anybody. Each entry's hash covers the one before it, and the end is sealed.
 */
export function createAudit(key: Uint8Array): Audit {
  const opened = new WeakMap<Transaction<Tables>, Opened>();
  return async (transaction, { at, actor, action, object, before, after }) => {
    const open: Opened = opened.get(transaction) ?? { head: await readHead(transaction), secrets: new Map() };
    opened.set(transaction, open);
    const instant = new Date(at).toISOString();
    const month = monthOf(instant);
    const secret = open.secrets.get(month) ?? (await takeMonthSecret(transaction, month, key));
    open.secrets.set(month, secret);
    const states = { before: hashState(object, before, secret), after: hashState(object, after, secret) };
    const row = { number: open.head.number + 1, at: instant, actor: hashActor(actor, secret), action, object, ...states };
    const hash = hashRow(open.head.hash, row);
    // The end first: who comes second waits there, and is tried again instead of meeting a number that is taken.
    open.head = await writeHead(transaction, open.head, { to: { ...open.head, number: row.number, hash }, key });
    await transaction
      .insertInto('audit')
      .values({ ...row, hash })
      .execute();
  };
}
