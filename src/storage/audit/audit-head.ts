import { createHmac } from 'node:crypto';
import type { Selectable, Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

/** Where the log ends, and up to where it was cut. */
export type AuditHead = Omit<Selectable<Tables['audit_head']>, 'id'>;

const onlyRow = 1;

export async function readHead(database: Pick<Transaction<Tables>, 'selectFrom'>): Promise<AuditHead> {
  return await database
    .selectFrom('audit_head')
    .select(['number', 'hash', 'cut_number', 'cut_hash', 'seal'])
    .where('id', '=', onlyRow)
    .executeTakeFirstOrThrow();
}

/**
 * Writes what follows from a head that was read. Of two transactions that do so at once one is tried again, so that the log
 * never forks. The seal of a head that was not right is left as it is: what somebody changed never becomes right by going on.
 */
export async function writeHead(transaction: Transaction<Tables>, from: AuditHead, { to, key }: Writing): Promise<AuditHead> {
  const isSound = isSealed(from, key) || isUntouched(from);
  return setHead(transaction, { ...to, seal: isSound ? sealOf(to, key) : from.seal });
}

type Writing = { readonly to: Omit<AuditHead, 'seal'>; readonly key: Uint8Array };

export async function setHead(transaction: Transaction<Tables>, head: AuditHead): Promise<AuditHead> {
  const { number, hash, cut_number, cut_hash, seal } = head;
  await transaction.updateTable('audit_head').set({ number, hash, cut_number, cut_hash, seal }).where('id', '=', onlyRow).execute();
  return head;
}

export function isSealed(head: AuditHead, key: Uint8Array): boolean {
  return head.seal === sealOf(head, key);
}

/** True while nothing has ever been written. */
export function isUntouched({ number, cut_number, seal }: AuditHead): boolean {
  return seal === null && number === 0 && cut_number === 0;
}

/** Who can write to the database but has no key cannot make another end of the log look right. */
export function sealOf({ number, hash, cut_number, cut_hash }: Omit<AuditHead, 'seal'>, key: Uint8Array): string {
  const content = JSON.stringify([number, hash, cut_number, cut_hash]);
  return createHmac('sha256', key).update(`audit head ${content}`).digest('hex');
}
