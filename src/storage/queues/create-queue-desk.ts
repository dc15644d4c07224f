import type { Selectable, Transaction } from 'kysely';
import type { Handled, ItemState, QueueDesk, QueueItem, RetryWish } from '../../chat/queues.ts';
import { traceOf } from '../../trace.ts';
import type { Audit } from '../audit.ts';
import type { QueueOptions } from '../inbox.ts';
import { droppedReason } from '../outbox.ts';
import { retry } from '../retry.ts';
import { unseal } from '../seal.ts';
import type { Tables } from '../tables.ts';

type DeskOptions = Omit<QueueOptions, 'lease'> & { readonly audit: Audit };
type Event = Selectable<Tables['inbox']>;
type Post = Selectable<Tables['outbox']>;

/** Inbox and outbox as an operator looks after them. */
export function createQueueDesk(options: DeskOptions): QueueDesk {
  return {
    inbox: async () => (await readEvents(options)).map((row) => toEventItem(row, options)),
    outbox: async () => (await readPosts(options)).map((row) => toPostItem(row, options)),
    retryEvent: (id, actor) => retryEvent(id, actor, options),
    retryPost: (id, wish) => retryPost(id, wish, options),
    dropPost: (id, actor) => dropPost(id, actor, options),
  };
}

type Reading = Pick<QueueOptions, 'database'>;

function readEvents({ database }: Reading): Promise<readonly Event[]> {
  const query = database.kysely.selectFrom('inbox').selectAll().where('state', '<>', 'done').orderBy('received').orderBy('key');
  return retry(() => query.execute());
}

/** What an operator has dropped is only remembered so that it never comes again. */
async function readPosts({ database }: Reading): Promise<readonly Post[]> {
  const query = database.kysely
    .selectFrom('outbox')
    .selectAll()
    .where('state', 'not in', ['sent', 'streaming'])
    .orderBy('created')
    .orderBy('place')
    .orderBy('key');
  return (await retry(() => query.execute())).filter(({ reason }) => reason !== droppedReason);
}

function toEventItem(row: Event, { now }: DeskOptions): QueueItem {
  const { key, platform, attempt, body, reason, incident } = row;
  return {
    ...{ id: traceOf(key), platform, kind: undefined, state: stateOf(row, now()), ageSeconds: ageOf(row.received, now()) },
    ...{ attempts: attempt, error: reason ?? undefined, incident: incident ?? undefined, canRetry: body !== null },
  };
}

function toPostItem(row: Post, options: DeskOptions): QueueItem {
  const { key, platform, attempt, post, reason } = row;
  const now = options.now();
  return {
    ...{ id: traceOf(key), platform, kind: kindOf(row, options), state: stateOf(row, now), ageSeconds: ageOf(row.created, now) },
    ...{ attempts: attempt, error: reason ?? undefined, incident: undefined, canRetry: post !== null },
  };
}

function stateOf({ state, due }: Pick<Event | Post, 'state' | 'due'>, now: number): ItemState {
  if (state === 'claimed') return due > now ? 'working' : 'abandoned';
  return state === 'dead' || state === 'failed' || state === 'unknown' ? state : 'waiting';
}

function ageOf(since: number, now: number): number {
  return Math.max(0, Math.round((now - since) / 1000));
}

/** Only the word for what is to be done: the rest is what somebody is told. */
function kindOf({ key, post }: Post, { key: secret }: DeskOptions): string | undefined {
  const text = post === null ? undefined : unseal({ key: secret, name: key }, post);
  if (text === undefined) return undefined;
  const { kind }: { readonly kind: string } = JSON.parse(text); // Sealed by us, so its shape is known.
  return kind;
}

const shortestId = 4;

/** The one row that an id means, perhaps shortened. */
function pick<Row extends { readonly key: string }>(rows: readonly Row[], id: string): Row | 'missing' | 'ambiguous' {
  const [row, ...others] = id.length < shortestId ? [] : rows.filter(({ key }) => traceOf(key).startsWith(id.toLowerCase()));
  if (others.length > 0) return 'ambiguous';
  return row ?? 'missing';
}

async function retryEvent(id: string, actor: string, options: DeskOptions): Promise<Handled> {
  const rows = await readEvents(options);
  const [numbered, ...others] = rows.filter(({ incident }) => incident === id.toUpperCase());
  const row = numbered !== undefined && others.length === 0 ? numbered : pick(rows, id);
  if (typeof row === 'string') return row;
  if (row.state !== 'dead') return stateOf(row, options.now()) === 'working' ? 'busy' : 'fine';
  if (row.body === null) return 'gone';
  return await change({ actor, action: 'event.retried', object: `inbox:${traceOf(row.key)}` }, options, async (transaction) => {
    const update = transaction
      .updateTable('inbox')
      .set({ state: 'waiting', due: options.now(), attempt: 0, reason: null, incident: null })
      .where('key', '=', row.key)
      .where('state', '=', 'dead');
    return (await update.executeTakeFirstOrThrow()).numUpdatedRows;
  });
}

async function retryPost(id: string, { actor, mayRepeat = false }: RetryWish, options: DeskOptions): Promise<Handled> {
  const row = pick(await readPosts(options), id);
  if (typeof row === 'string') return row;
  if (row.state !== 'failed' && row.state !== 'unknown') return stateOf(row, options.now()) === 'working' ? 'busy' : 'fine';
  if (row.post === null) return 'gone';
  if (row.state === 'unknown' && !mayRepeat) return 'unsure';
  const action = row.state === 'unknown' ? 'post.repeated' : 'post.retried';
  return await change({ actor, action, object: `outbox:${traceOf(row.key)}` }, options, async (transaction) => {
    if (!(await takeUpIssue(row.key, transaction))) return 'superseded';
    const update = transaction
      .updateTable('outbox')
      .set({ state: 'waiting', due: options.now(), attempt: 0, unsure: 0, reason: null })
      .where('key', '=', row.key)
      .where('state', '=', row.state);
    return (await update.executeTakeFirstOrThrow()).numUpdatedRows;
  });
}

/** An issue of the digest is on its way again, so that its end is noted anew; false for one that was sent anew meanwhile. */
async function takeUpIssue(key: string, transaction: Transaction<Tables>): Promise<boolean> {
  const [, week, branch, platform] = /^digest (\d{4}-W\d{2}) (\S+) (slack|teams|playground)(?: \d+)?$/.exec(key) ?? [];
  if (week === undefined || branch === undefined || platform === undefined) return true;
  const { numUpdatedRows } = await transaction
    .updateTable('digest_run')
    .set({ state: 'queued', reason: null })
    .where('week', '=', week)
    .where('branch', '=', branch)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

async function dropPost(id: string, actor: string, options: DeskOptions): Promise<Handled> {
  const row = pick(await readPosts(options), id);
  if (typeof row === 'string') return row;
  if (stateOf(row, options.now()) === 'working') return 'busy';
  return await change({ actor, action: 'post.dropped', object: `outbox:${traceOf(row.key)}` }, options, async (transaction) => {
    const update = transaction
      .updateTable('outbox')
      .set({ state: 'failed', post: null, reason: droppedReason })
      .where('key', '=', row.key)
      .where('state', '=', row.state)
      // Somebody may have claimed it since it was read.
      .where('attempt', '=', row.attempt);
    return (await update.executeTakeFirstOrThrow()).numUpdatedRows;
  });
}

type Change = { readonly actor: string; readonly action: string; readonly object: string };

/** A change with its audit entry; neither where somebody else was faster. */
function change(
  entry: Change,
  { database, audit, now }: DeskOptions,
  work: (transaction: Transaction<Tables>) => Promise<bigint | 'superseded'>,
): Promise<Handled> {
  return database.transaction(async (transaction) => {
    const changed = await work(transaction);
    if (changed === 'superseded') return changed;
    if (changed === 0n) return 'busy';
    await audit(transaction, { at: new Date(now()).toISOString(), ...entry });
    return 'done';
  });
}
