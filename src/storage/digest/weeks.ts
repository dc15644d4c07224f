import type { Selectable } from 'kysely';
import * as z from 'zod';
import type { Outgoing } from '../../chat/outbox.ts';
import type { Decision, Edits, Plan, Week } from '../../digest/digest-store.ts';
import { insertPosts } from '../insert-posts.ts';
import { retry } from '../retry.ts';
import type { Tables } from '../tables.ts';
import type { DigestOptions } from './digest-options.ts';

type Row = Selectable<Tables['digest_week']>;
type Transaction = Parameters<Parameters<DigestOptions['database']['transaction']>[0]>[0];
type Named = { readonly week: string; readonly dueAt: string };

const editsSchema = z.object({ dropped: z.array(z.string()), order: z.array(z.string()) });
const noEdits: Edits = { dropped: [], order: [] };

function toWeek(row: Row): Week {
  return {
    week: row.week,
    dueAt: row.due_at,
    decision: row.decision,
    edits: editsSchema.parse(JSON.parse(row.edits)),
    isDrafted: row.drafted_at !== null,
    isPlanned: row.planned_at !== null,
    isSent: row.planned_at !== null && row.base !== null,
    reported: row.reported ?? undefined,
  };
}

export async function findWeek(week: string, { database }: DigestOptions): Promise<Week | undefined> {
  const row = await retry(() => database.kysely.selectFrom('digest_week').selectAll().where('week', '=', week).executeTakeFirst());
  return row && toWeek(row);
}

export async function findPlanned(count: number, { database }: DigestOptions): Promise<readonly Week[]> {
  const query = database.kysely
    .selectFrom('digest_week')
    .selectAll()
    .where('planned_at', 'is not', null)
    .orderBy('due_at', 'desc')
    .limit(count);
  return (await retry(() => query.execute())).map(toWeek);
}

export async function findBaseBefore(week: string, { database }: DigestOptions): Promise<string | undefined> {
  const query = database.kysely
    .selectFrom('digest_week')
    .select('base')
    .where('week', '<', week)
    .where('base', 'is not', null)
    .orderBy('week', 'desc')
    .limit(1);
  return (await retry(() => query.executeTakeFirst()))?.base ?? undefined;
}

/** The instant at which this was asked first. */
export async function findSince(now: string, { database }: DigestOptions): Promise<string> {
  const first = { job: 'digest-since', day: 'first', at: now, result: '' };
  const known = () => retry(() => database.kysely.selectFrom('job_run').select('at').where('job', '=', first.job).executeTakeFirst());
  const before = await known();
  if (before) return before.at;
  await retry(() =>
    database.kysely
      .insertInto('job_run')
      .values(first)
      .onConflict((row) => row.doNothing())
      .execute(),
  );
  return (await known())?.at ?? now;
}

/** The one guarded statement: of several processes one settles a week, with the rows of all its targets and their posts. */
export function planWeek({ runs, posts, base, ...named }: Plan, options: DigestOptions): Promise<boolean> {
  return options.database.transaction(async (transaction) => {
    await ensureWeek(named, transaction);
    const { numUpdatedRows } = await transaction
      .updateTable('digest_week')
      .set({ planned_at: nowOf(options), ...(base === undefined ? {} : { base }) })
      .where('week', '=', named.week)
      .where('planned_at', 'is', null)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows !== 1n) return false;
    if (runs.length > 0)
      await transaction
        .insertInto('digest_run')
        .values(runs.map(({ reason = null, link = null, ...run }) => ({ ...run, reason, link })))
        .execute();
    await forgetOldBases(transaction);
    await post(posts, transaction, options);
    return true;
  });
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
    if (numUpdatedRows === 1n) await post(posts, transaction, options);
    return numUpdatedRows === 1n;
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
    const { numUpdatedRows } = await transaction
      .updateTable('digest_week')
      .set(values)
      .where('week', '=', named.week)
      .where('planned_at', 'is', null)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows !== 1n) return false;
    const action = 'decision' in values ? `issue.${values.decision}` : 'issue.edited';
    await options.audit(transaction, { at: nowOf(options), actor, action, object: `digest:${named.week}`, after: values });
    return true;
  });
}

type Report = { readonly week: Pick<Week, 'week' | 'reported'>; readonly fingerprint: string; readonly posts: readonly Outgoing[] };

export function reportWeek({ week: { week, reported }, fingerprint, posts }: Report, options: DigestOptions): Promise<boolean> {
  return options.database.transaction(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('digest_week')
      .set({ reported: fingerprint })
      .where('week', '=', week)
      .where((row) => (reported === undefined ? row('reported', 'is', null) : row('reported', '=', reported)))
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 1n) await post(posts, transaction, options);
    return numUpdatedRows === 1n;
  });
}

async function ensureWeek({ week, dueAt }: Named, transaction: Transaction): Promise<void> {
  const row = { week, due_at: dueAt, decision: 'open', edits: JSON.stringify(noEdits) } as const;
  await transaction
    .insertInto('digest_week')
    .values({ ...row, drafted_at: null, planned_at: null, reported: null, base: null })
    .onConflict((conflict) => conflict.column('week').doNothing())
    .execute();
}

function post(posts: readonly Outgoing[], transaction: Transaction, { queueKey, now }: DigestOptions): Promise<void> {
  return insertPosts(transaction, posts, { key: queueKey, now });
}

function nowOf({ now }: DigestOptions): string {
  return new Date(now()).toISOString();
}
