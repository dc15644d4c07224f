import type { Actor, Adding } from '../../book/ledger.ts';
import type { Workshop } from '../../book/workshop.ts';
import type { Outgoing } from '../../chat/outbox.ts';
import { insertPosts } from '../insert-posts.ts';
import type { LedgerParts, Writing } from './ledger-options.ts';
import { occupy } from './occupy.ts';
import { toWorkshopRow } from './workshop-row.ts';

type Said = { readonly actor: Actor; readonly posts: readonly Outgoing[] };

/** Adds a workshop with what is said of it. */
export function addWorkshop(workshop: Workshop, { actor, posts }: Said, options: LedgerParts): Promise<Adding> {
  return options.database.transaction(async (transaction) => {
    const adding = await insertWorkshop(workshop, { ...options, transaction, actor });
    if (adding.kind === 'added') await insertPosts(transaction, posts, { key: options.queueKey, now: options.now });
    return adding;
  });
}

/** The same within a transaction; writes nothing where the id is known or trainers or room are taken. */
export async function insertWorkshop(workshop: Workshop, { transaction, audit, actor, now }: Writing): Promise<Adding> {
  const known = await transaction.selectFrom('workshop').select('id').where('id', '=', workshop.id).executeTakeFirst();
  if (known) return { kind: 'exists' };
  await transaction
    .insertInto('workshop')
    .values({ ...toWorkshopRow(workshop), taken: 0, revision: 0 })
    .execute();
  const occupied = await occupy(transaction, workshop);
  if (occupied) {
    await transaction.deleteFrom('workshop').where('id', '=', workshop.id).execute();
    return occupied;
  }
  const at = new Date(now()).toISOString();
  await audit(transaction, { at, actor, action: 'workshop.added', object: `workshop:${workshop.id}`, after: workshop });
  return { kind: 'added' };
}
