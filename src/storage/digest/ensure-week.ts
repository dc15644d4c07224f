import type { Edits } from '../../digest/digest-store.ts';
import type { DigestOptions } from './digest-options.ts';

/** What the work of a transaction gets. */
export type Transaction = Parameters<Parameters<DigestOptions['database']['transaction']>[0]>[0];

export type Named = { readonly week: string; readonly dueAt: string };

const noEdits: Edits = { dropped: [], order: [] };

/** Makes the row of a week, of which nothing is known so far. */
export async function ensureWeek({ week, dueAt }: Named, transaction: Transaction): Promise<void> {
  const row = { week, due_at: dueAt, decision: 'open', edits: JSON.stringify(noEdits) } as const;
  await transaction
    .insertInto('digest_week')
    .values({ ...row, drafted_at: null, planned_at: null, as_of: null, reported: null, base: null })
    .onConflict((conflict) => conflict.column('week').doNothing())
    .execute();
}
