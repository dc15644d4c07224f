import type { Outgoing } from '../../chat/outbox.ts';
import type { Decision } from '../../digest/digest-store.ts';
import { insertPosts } from '../insert-posts.ts';
import type { DigestOptions } from './digest-options.ts';
import { ensureWeek, type Named } from './ensure-week.ts';

export function draftWeek(named: Named, posts: readonly Outgoing[], options: DigestOptions): Promise<boolean> {
  return options.database.transaction(async (transaction) => {
    await ensureWeek(named, transaction);
    const { numUpdatedRows } = await transaction
      .updateTable('digest_week')
      .set({ drafted_at: nowOf(options) })
      .where('week', '=', named.week)
      .where('drafted_at', 'is', null)
      .where('planned_at', 'is', null)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows !== 1n) return false;
    const entry = { at: nowOf(options), actor: 'clock', action: 'issue.drafted', object: `digest:${named.week}` };
    await options.audit(transaction, entry);
    await insertPosts(transaction, posts, { key: options.queueKey, now: options.now });
    return true;
  });
}

type Change = {
  readonly named: Named;
  readonly actor: string;
  readonly values: { readonly decision: Decision } | { readonly edits: string };
};

/** Changes a week that is not settled yet. */
export function changeWeek({ named, actor, values }: Change, options: DigestOptions): Promise<boolean> {
  return options.database.transaction(async (transaction) => {
    await ensureWeek(named, transaction);
    const column = 'decision' in values ? 'decision' : 'edits';
    const before = await transaction.selectFrom('digest_week').select(column).where('week', '=', named.week).executeTakeFirst();
    const { numUpdatedRows } = await transaction
      .updateTable('digest_week')
      .set(values)
      .where('week', '=', named.week)
      .where('planned_at', 'is', null)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows !== 1n) return false;
    const action = 'decision' in values ? `issue.${values.decision}` : 'issue.edited';
    await options.audit(transaction, { at: nowOf(options), actor, action, object: `digest:${named.week}`, before, after: values });
    return true;
  });
}

function nowOf({ now }: DigestOptions): string {
  return new Date(now()).toISOString();
}
