import type { Selectable } from 'kysely';
import type { Outgoing, PostState } from '../../chat/outbox.ts';
import type { Run } from '../../digest/digest-store.ts';
import { insertPosts } from '../insert-posts.ts';
import { readMessage } from '../read-message.ts';
import { retry } from '../retry.ts';
import type { Tables } from '../tables.ts';
import type { DigestOptions } from './digest-options.ts';

type Row = Selectable<Tables['digest_run']>;

function toRun({ reason, link, correction: _, ...run }: Row): Run {
  return { ...run, ...(reason === null ? {} : { reason }), ...(link === null ? {} : { link }) };
}

export async function findRuns(week: string, { database }: DigestOptions): Promise<readonly Run[]> {
  const query = database.kysely
    .selectFrom('digest_run')
    .leftJoin('outbox', 'outbox.key', 'digest_run.correction')
    .selectAll('digest_run')
    .select(['outbox.state as correcting', 'outbox.reason as why'])
    .where('digest_run.week', '=', week)
    .orderBy('digest_run.branch')
    .orderBy('digest_run.platform');
  return (await retry(() => query.execute())).map(({ correcting, why, ...row }) => {
    const { correction: key } = row;
    const state = toState(correcting);
    return { ...toRun(row), ...(key === null || state === undefined ? {} : { correction: { key, state, reason: why ?? undefined } }) };
  });
}

/** Those on their way, each with the state of its post, why that got stuck, and where it can be opened. */
export async function findUnderway({ database }: DigestOptions): Promise<readonly (Run & { readonly post: PostState | undefined })[]> {
  const query = database.kysely
    .selectFrom('digest_run')
    .leftJoin('outbox', 'outbox.key', 'digest_run.key')
    .selectAll('digest_run')
    .select(['outbox.state as post', 'outbox.reason as why', 'outbox.message'])
    .where('digest_run.state', '=', 'queued')
    .orderBy('digest_run.week');
  const rows = await retry(() => query.execute());
  return rows.map(({ post, why, message, ...run }) => ({
    ...toRun({ ...run, reason: why, link: readMessage(message)?.link ?? null }),
    post: toState(post),
  }));
}

function toState(state: PostState | 'claimed' | null): PostState | undefined {
  return state === 'claimed' ? 'waiting' : (state ?? undefined);
}

type End = Pick<Run, 'state' | 'at' | 'reason' | 'link'>;

export function settleRun(run: Run, { state, at, reason, link }: End, { database, audit }: DigestOptions): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('digest_run')
      .set({ state, at, reason: reason ?? null, link: link ?? null })
      .where('week', '=', run.week)
      .where('branch', '=', run.branch)
      .where('platform', '=', run.platform)
      .where('attempt', '=', run.attempt)
      .where('state', '=', 'queued')
      .executeTakeFirstOrThrow();
    if (numUpdatedRows !== 1n) return false;
    await audit(transaction, { at, actor: 'clock', action: `issue.${state}`, object: objectOf(run), before: 'queued', after: state });
    return true;
  });
}

function objectOf({ week, branch, platform }: Run): string {
  return `digest:${week} ${branch} ${platform}`;
}

type Again = { readonly run: Run; readonly posts: readonly Outgoing[]; readonly actor: string };

/** Two people may press at once: only the first attempt after what they saw is made. */
export function postAgain({ run, posts, actor }: Again, { database, audit, queueKey, now }: DigestOptions): Promise<boolean> {
  const at = new Date(now()).toISOString();
  return database.transaction(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('digest_run')
      .set({ state: 'queued', at, channel: run.channel, reason: null, link: null, correction: null })
      .set({ attempt: run.attempt + 1, key: posts[0]?.key ?? run.key })
      .where('week', '=', run.week)
      .where('branch', '=', run.branch)
      .where('platform', '=', run.platform)
      .where('attempt', '=', run.attempt)
      .where('state', 'in', ['unknown', 'failed'])
      .executeTakeFirstOrThrow();
    if (numUpdatedRows !== 1n) return false;
    await audit(transaction, { at, actor, action: 'issue.again', object: objectOf(run), before: run.state, after: run.attempt + 1 });
    await insertPosts(transaction, posts, { key: queueKey, now });
    return true;
  });
}

type Correcting = { readonly week: string; readonly posts: readonly Outgoing[]; readonly actor: string };

export function correctRuns({ week, posts, actor }: Correcting, { database, audit, queueKey, now }: DigestOptions): Promise<void> {
  return database.transaction(async (transaction) => {
    await audit(transaction, { at: new Date(now()).toISOString(), actor, action: 'issue.corrected', object: `digest:${week}` });
    for (const { key: correction, post } of posts)
      if (post.kind === 'revise')
        await transaction.updateTable('digest_run').set({ correction }).where('week', '=', week).where('key', '=', post.key).execute();
    await insertPosts(transaction, posts, { key: queueKey, now });
  });
}
