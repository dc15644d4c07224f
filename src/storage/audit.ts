import { createHash, createHmac } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** A change of state: who (see `personKey`, or `cli`), what was done, to what, and the state before and after. */
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

/**
 * Makes the audit log. People appear under a keyed hash, states as hashes: the log proves what happened and tells
 * nothing about anybody. Each entry's hash covers the one before it.
 */
export function createAudit(key: Uint8Array): Audit {
  return async (transaction, { at, actor, action, object, before, after }) => {
    const last = await transaction.selectFrom('audit').select(['number', 'hash']).orderBy('number', 'desc').limit(1).executeTakeFirst();
    const entry = {
      number: (last?.number ?? 0) + 1,
      at: new Date(at).toISOString(),
      actor: createHmac('sha256', key).update(actor).digest('hex').slice(0, 16),
      action,
      object,
      before: hashState(before),
      after: hashState(after),
    };
    await transaction
      .insertInto('audit')
      .values({ ...entry, hash: sha256(`${last?.hash ?? ''}\n${JSON.stringify(entry)}`) })
      .execute();
  };
}

function hashState(state: unknown): string | null {
  return state === undefined ? null : sha256(JSON.stringify(state));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
