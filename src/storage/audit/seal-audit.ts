import type { Audit } from '../audit.ts';
import type { Database } from '../database.ts';
import { retry } from '../retry.ts';
import { readHead, sealOf, setHead } from './audit-head.ts';

/** Seals the end of a log that an earlier version wrote; true where that was necessary. */
export async function sealAudit(database: Database, key: Uint8Array): Promise<boolean> {
  if ((await retry(() => readHead(database.kysely))).seal !== null) return false;
  return database.transaction(async (transaction) => {
    const head = await readHead(transaction);
    if (head.seal !== null || head.number === 0) return false;
    await setHead(transaction, { ...head, seal: sealOf(head, key) });
    return true;
  });
}

type Sealing = { readonly key: Uint8Array; readonly audit: Audit; readonly at: string };

/** Seals the log as it ends now, whatever was wrong with the seal, and writes that down as an entry of its own. */
export function resealAudit(database: Database, { key, audit, at }: Sealing): Promise<void> {
  return database.transaction(async (transaction) => {
    const last = await transaction.selectFrom('audit').select(['number', 'hash']).orderBy('number', 'desc').limit(1).executeTakeFirst();
    const head = { ...(await readHead(transaction)), ...last };
    await setHead(transaction, { ...head, seal: sealOf(head, key) });
    await audit(transaction, { at, actor: 'cli', action: 'audit.sealed-anew', object: `entry:${head.number}` });
  });
}
