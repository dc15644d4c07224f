import type { Transaction } from 'kysely';
import type { Tables } from '../tables.ts';
import { readHead, writeHead } from './audit-head.ts';
import { monthOf } from './month-secret.ts';

/** Until when entries go (an ISO instant), and how many at most. */
export type Cutting = { readonly before: string; readonly most: number; readonly key: Uint8Array };

/**
 * Cuts off the beginning of the log and keeps the hash of the last entry cut, so that what is left can still be checked.
 * With the last entry of a month goes the secret under which its people stood. Returns how many entries went.
 */
export async function cutAudit(transaction: Transaction<Tables>, cutting: Cutting): Promise<number> {
  const removed = await cut(transaction, cutting);
  await forgetSecrets(transaction, cutting.before);
  return removed;
}

async function cut(transaction: Transaction<Tables>, { before, most, key }: Cutting): Promise<number> {
  const head = await readHead(transaction);
  const oldest = await transaction.selectFrom('audit').select(['number', 'at', 'hash']).orderBy('number').limit(most).execute();
  const kept = oldest.findIndex(({ at }) => at >= before);
  const last = oldest.slice(0, kept < 0 ? oldest.length : kept).at(-1);
  if (!last) return 0;
  await writeHead(transaction, head, { to: { ...head, cut_number: last.number, cut_hash: last.hash }, key });
  const { numDeletedRows } = await transaction.deleteFrom('audit').where('number', '<=', last.number).executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

async function forgetSecrets(transaction: Transaction<Tables>, before: string): Promise<void> {
  const old = await transaction.selectFrom('audit_secret').select('month').where('month', '<', monthOf(before)).execute();
  for (const { month } of old) {
    const used = await transaction.selectFrom('audit').select('number').where('at', 'like', `${month}-%`).limit(1).executeTakeFirst();
    if (!used) await transaction.deleteFrom('audit_secret').where('month', '=', month).execute();
  }
}
