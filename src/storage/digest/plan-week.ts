import type { Plan } from '../../digest/digest-store.ts';
import { insertPosts } from '../insert-posts.ts';
import type { DigestOptions } from './digest-options.ts';
import { ensureWeek, type Transaction } from './ensure-week.ts';

/** The one guarded statement: of several processes one settles a week, with the rows of all its targets and their posts. */
export function planWeek(plan: Plan, { database, audit, queueKey, now }: DigestOptions): Promise<boolean> {
  const at = new Date(now()).toISOString();
  const { week, dueAt, base, asOf = dueAt, posts, actor } = plan;
  return database.transaction(async (transaction) => {
    await ensureWeek(plan, transaction);
    const { numUpdatedRows } = await transaction
      .updateTable('digest_week')
      .set({ planned_at: at, ...(base === undefined ? {} : { base, as_of: asOf }) })
      .where('week', '=', week)
      .where('planned_at', 'is', null)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows !== 1n) return false;
    await insertRuns(plan, transaction);
    await tellNotes(plan, transaction);
    await forgetOldBases(transaction);
    const [who, action] = actor === undefined ? ['clock', 'issue.planned'] : [actor, 'issue.sent-now'];
    await audit(transaction, { at, actor: who, action, object: `digest:${week}`, after: asOf });
    await insertPosts(transaction, posts, { key: queueKey, now });
    return true;
  });
}

async function insertRuns({ runs }: Plan, transaction: Transaction): Promise<void> {
  if (runs.length === 0) return;
  const rows = runs.map(({ reason = null, link = null, correction: _, ...run }) => ({ ...run, reason, link, correction: null }));
  await transaction.insertInto('digest_run').values(rows).execute();
}

/** What came in while the issue was being made is not among them, and stands in the next. */
async function tellNotes({ week, notes = [] }: Plan, transaction: Transaction): Promise<void> {
  if (notes.length === 0) return;
  await transaction.updateTable('digest_note').set({ told_in: week }).where('id', 'in', notes).where('told_in', 'is', null).execute();
}

const basesKept = 3;

/** An issue compares with the one before, also when it is corrected some weeks later. */
async function forgetOldBases(transaction: Transaction): Promise<void> {
  const newest = transaction
    .selectFrom('digest_week')
    .select('week')
    .where('base', 'is not', null)
    .orderBy('week', 'desc')
    .limit(basesKept);
  const kept = (await newest.execute()).map(({ week }) => week);
  if (kept.length === basesKept) await transaction.updateTable('digest_week').set({ base: null }).where('week', 'not in', kept).execute();
}
