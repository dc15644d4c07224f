import type { Outgoing } from '../../chat/outbox.ts';
import type { Told } from '../../digest/digest-store.ts';
import { insertPosts } from '../insert-posts.ts';
import type { DigestOptions } from './digest-options.ts';

/** All or nothing: where somebody else has told one of the weeks meanwhile, the message would say what is known already. */
export function reportWeeks(
  told: readonly Told[],
  posts: readonly Outgoing[],
  { database, audit, queueKey, now }: DigestOptions,
): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const weeks = told.map(({ week }) => week);
    const rows = await transaction.selectFrom('digest_week').select(['week', 'reported']).where('week', 'in', weeks).execute();
    const reported = new Map(rows.map((row) => [row.week, row.reported ?? undefined]));
    if (told.some((each) => !reported.has(each.week) || reported.get(each.week) !== each.reported)) return false;
    const at = new Date(now()).toISOString();
    for (const { week, reported: before, fingerprint } of told) {
      await transaction.updateTable('digest_week').set({ reported: fingerprint }).where('week', '=', week).execute();
      await audit(transaction, { at, actor: 'clock', action: 'issue.reported', object: `digest:${week}`, before, after: fingerprint });
    }
    await insertPosts(transaction, posts, { key: queueKey, now });
    return true;
  });
}
