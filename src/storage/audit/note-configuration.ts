import { createHmac } from 'node:crypto';
import type { Audit } from '../audit.ts';
import type { Database } from '../database.ts';

type Noting = { readonly key: Uint8Array; readonly audit: Audit; readonly at: string };

const place = { namespace: 'configuration', key: 'last' } as const;

/** Writes down that the operator has changed something in the configuration since the last start; kept of it is a keyed hash. */
export function noteConfiguration(database: Database, configuration: unknown, { key, audit, at }: Noting): Promise<void> {
  const value = createHmac('sha256', key)
    .update(`configuration ${JSON.stringify(configuration)}`)
    .digest('hex');
  return database.transaction(async (transaction) => {
    const known = transaction.selectFrom('key_value').select('value').where('namespace', '=', place.namespace).where('key', '=', place.key);
    const before = (await known.executeTakeFirst())?.value;
    if (before === value) return;
    await transaction
      .insertInto('key_value')
      .values({ ...place, value, expires_at: null })
      .onConflict((row) => row.columns(['namespace', 'key']).doUpdateSet({ value }))
      .execute();
    await audit(transaction, { at, actor: 'operator', action: 'configuration.changed', object: 'configuration', before, after: value });
  });
}
