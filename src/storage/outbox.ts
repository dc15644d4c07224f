import { type Selectable, sql } from 'kysely';
import type { ClaimedPost, Outbox, Outgoing, Post, PostRecord } from '../chat/outbox.ts';
import { personKey } from '../chat/references.ts';
import { hashPerson } from './hash-person.ts';
import type { QueueOptions } from './inbox.ts';
import { insertPosts } from './insert-posts.ts';
import { isDue } from './is-due.ts';
import { readMessage } from './read-message.ts';
import { periods } from './retention/periods.ts';
import { retry } from './retry.ts';
import { unseal } from './seal.ts';
import type { Tables } from './tables.ts';

const day = 24 * 3_600_000;
const sentMilliseconds = periods.sentDays * day;
/** For how long an operator may have a post tried again that was given up. */
const retryMilliseconds = periods.retryDays * day;
const stuckMilliseconds = periods.stuckDays * day;
const longestReason = 200;

/** Why a post is not sent that an operator has dropped: nobody has to look at it any more. */
export const droppedReason = 'dropped by an operator';

/** The outbox in SQL. What is to be said is sealed, and wiped as soon as the platform has it, or a day after it was given up. */
export function createOutbox(options: QueueOptions): Outbox {
  const { database } = options;
  const change = (key: string, values: Partial<Row>) =>
    retry(() => database.kysely.updateTable('outbox').set(values).where('key', '=', key).execute());
  return {
    put: (outgoing) => database.transaction((transaction) => insertPosts(transaction, outgoing, options)),
    begin: (outgoing) => begin(options, outgoing),
    claim: (limit) => claim(options, limit),
    renew: (keys) => renew(options, keys),
    sent: async (key, message) =>
      void (await change(key, { state: 'sent', post: null, message: message === undefined ? null : JSON.stringify(message) })),
    retry: async (key, at, unsure) => void (await change(key, { state: 'waiting', due: Date.parse(at), unsure: Number(unsure) })),
    giveUp: async (key, state, reason) =>
      void (await change(key, { state, due: options.now(), reason: reason?.slice(0, longestReason) ?? null })),
    async find(key) {
      const row = await retry(() => database.kysely.selectFrom('outbox').selectAll().where('key', '=', key).executeTakeFirst());
      return row && toRecord(row);
    },
    async stuck() {
      const stuck = database.kysely
        .selectFrom('outbox')
        .selectAll()
        .where('state', 'in', ['unknown', 'failed'])
        .orderBy('created')
        .orderBy('place');
      return (await retry(() => stuck.execute())).map(toRecord);
    },
    sweep: () => sweep(options),
  };
}

type Row = Selectable<Tables['outbox']>;
async function begin(
  { database, key: secret, now }: QueueOptions,
  { key, platform, lane, person }: Omit<Outgoing, 'post'>,
): Promise<boolean> {
  const times = { due: now(), created: now(), place: 0, kept_until: 0 };
  const owner = person === undefined ? null : hashPerson(secret, personKey(person));
  const insert = database.kysely
    .insertInto('outbox')
    .values({
      key,
      platform,
      lane,
      ...times,
      state: 'streaming',
      attempt: 0,
      unsure: 0,
      begun: 1,
      post: null,
      message: null,
      reason: null,
      person: owner,
    })
    .onConflict((conflict) => conflict.column('key').doNothing());
  const { numInsertedOrUpdatedRows } = await retry(() => insert.executeTakeFirstOrThrow());
  return numInsertedOrUpdatedRows === 1n;
}

async function claim(options: QueueOptions, limit: number): Promise<readonly ClaimedPost[]> {
  const now = options.now();
  const rows = await retry(() =>
    options.database.kysely
      .updateTable('outbox')
      // Counted up before the attempt: a process that ends in the middle leaves behind that it may have arrived.
      .set((row) => ({ state: 'claimed', due: now + options.lease, attempt: row('attempt', '+', 1), unsure: row('unsure', '+', 1) }))
      .where('key', 'in', selectOldest(options, now, limit))
      // Looked at again once the row is locked: another process may have claimed it in between.
      .where(isDue(now))
      .returningAll()
      .execute(),
  );
  return rows.toSorted((one, other) => one.created - other.created || one.place - other.place).flatMap((row) => open(row, options));
}

/** Of each lane only the post before which nothing is unsent. */
function selectOldest({ database }: QueueOptions, now: number, limit: number) {
  return database.kysely
    .selectFrom('outbox')
    .select('key')
    .where(isDue(now))
    .where(
      sql<boolean>`not exists (select 1 from outbox as earlier where earlier.lane = outbox.lane and earlier.state in ('waiting', 'claimed') and (earlier.created < outbox.created or (earlier.created = outbox.created and (earlier.place < outbox.place or (earlier.place = outbox.place and earlier.key < outbox.key)))))`,
    )
    .orderBy('created')
    .limit(limit);
}

/** Sealed by us with our own key, so its shape is known; what another key sealed can never be read. */
function open({ key, platform, lane, attempt, unsure, begun, post }: Row, options: QueueOptions): ClaimedPost[] {
  const text = post === null ? undefined : unseal({ key: options.key, name: key }, post);
  if (text === undefined) return [];
  const opened: Post = JSON.parse(text);
  return [{ key, platform, lane, attempt, unsure: unsure > 1, begun: begun === 1, post: opened }];
}

async function renew({ database, lease, now }: QueueOptions, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const due = now() + lease;
  const renewal = database.kysely.updateTable('outbox').set({ due }).where('key', 'in', keys).where('state', '=', 'claimed');
  await retry(() => renewal.execute());
}

function toRecord({ key, state, message, reason }: Row): PostRecord {
  return { key, state: state === 'claimed' ? 'waiting' : state, message: readMessage(message), ...(reason === null ? {} : { reason }) };
}

async function sweep({ database, now }: QueueOptions): Promise<void> {
  const wiping = database.kysely
    .updateTable('outbox')
    .set({ post: null })
    .where('state', 'in', ['unknown', 'failed'])
    .where('due', '<=', now() - retryMilliseconds)
    .where('post', 'is not', null);
  await retry(() => wiping.execute());
  const removal = database.kysely
    .deleteFrom('outbox')
    .where((row) =>
      row.or([
        row.and([
          row('state', 'in', ['sent', 'streaming']),
          row('created', '<=', now() - sentMilliseconds),
          row('kept_until', '<=', now()),
        ]),
        row.and([row('state', 'not in', ['sent', 'streaming']), row('created', '<=', now() - stuckMilliseconds)]),
      ]),
    );
  await retry(() => removal.execute());
}
