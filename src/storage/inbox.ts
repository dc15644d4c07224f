import { type Selectable, sql, type Transaction } from 'kysely';
import type { ClaimedEntry, Failure, Inbox, InboxEntry } from '../chat/inbox.ts';
import { batch } from './batch.ts';
import type { Database } from './database.ts';
import { hashPerson } from './hash-person.ts';
import { insertPosts } from './insert-posts.ts';
import { isDue } from './is-due.ts';
import { periods } from './retention/periods.ts';
import { retry } from './retry.ts';
import { seal, unseal } from './seal.ts';
import type { Tables } from './tables.ts';

export type QueueOptions = {
  readonly database: Database;
  /** 32 random bytes under which all content is sealed. */
  readonly key: Uint8Array;
  /** How long a claim holds without being renewed, in milliseconds. */
  readonly lease: number;
  now(): number;
};

const rememberedMilliseconds = periods.inboxDays * 24 * 3_600_000;

/** The inbox in SQL. What was sent is sealed, and wiped as soon as it is done, at the latest after a day; a response is sealed until it is forgotten. */
export function createInbox(options: QueueOptions): Inbox {
  const insert = batch((rows: readonly Row[]) => insertRows(options.database, rows));
  return {
    async put(entries) {
      const isNew = await Promise.all(entries.map(async (entry) => ({ key: entry.key, isNew: await insert(toRow(entry, options)) })));
      return new Set(isNew.flatMap((each) => (each.isNew ? [each.key] : [])));
    },
    async take(entry) {
      const claimed = { state: 'claimed', due: options.now() + options.lease, attempt: 1 } as const;
      return (await insert({ ...toRow(entry, options), ...claimed })) ? { ...entry, attempt: 1 } : undefined;
    },
    claim: (limit) => claim(options, limit),
    renew: (keys) => renew(options, keys),
    finish: (key, { outgoing, response = null }) =>
      options.database.transaction(async (transaction) => {
        await insertPosts(transaction, outgoing, options);
        const sealed = response === null ? null : seal({ key: options.key, name: responseName(key) }, response);
        await end(transaction, key, { state: 'done', response: sealed });
      }),
    postpone: (key, until, failure) => fail(options, key, { state: 'waiting', due: Date.parse(until), ...toColumns(failure) }),
    bury: (key, failure) => fail(options, key, { state: 'dead', ...toColumns(failure) }),
    responseTo: (key) => readResponse(options, key),
    sweep: () => sweep(options),
  };
}

type Row = Selectable<Tables['inbox']>;

/** An entry without a body is done: only its key is to be remembered. */
function toRow({ key, platform, lane, person, at, body }: InboxEntry, options: QueueOptions): Row {
  const now = options.now();
  const sealed = body === undefined ? null : seal({ key: options.key, name: key }, body);
  const state = sealed === null ? 'done' : 'waiting';
  return {
    // A lane names a conversation or a person; what is done needs none.
    ...{ key, platform, lane: sealed === null ? '' : lane, at: new Date(at).toISOString(), state, due: now, received: now },
    ...{ attempt: 0, body: sealed, response: null, reason: null, incident: null },
    person: sealed === null || person === undefined ? null : hashPerson(options.key, person),
  };
}

const rowsInOneStatement = 500;

/** Writes all rows in one transaction and says which of them are new. */
async function insertRows(database: Database, rows: readonly Row[]): Promise<readonly boolean[]> {
  // The same key twice in one batch: the second is a copy like any other.
  const first = new Map(rows.map((row) => [row.key, row] as const).toReversed());
  const inserted = await database.transaction(async (transaction) => {
    const keys = new Set<string>();
    const unique = [...first.values()];
    for (let place = 0; place < unique.length; place += rowsInOneStatement) {
      const values = unique.slice(place, place + rowsInOneStatement);
      const insert = transaction.insertInto('inbox').values(values);
      const done = await insert
        .onConflict((conflict) => conflict.column('key').doNothing())
        .returning('key')
        .execute();
      for (const { key } of done) keys.add(key);
    }
    return keys;
  });
  return rows.map((row) => inserted.has(row.key) && first.get(row.key) === row);
}

async function claim(options: QueueOptions, limit: number): Promise<readonly ClaimedEntry[]> {
  const now = options.now();
  const rows = await retry(() =>
    options.database.kysely
      .updateTable('inbox')
      .set((row) => ({ state: 'claimed', due: now + options.lease, attempt: row('attempt', '+', 1) }))
      .where('key', 'in', selectOldest(options, now, limit))
      // Looked at again once the row is locked: another process may have claimed it in between.
      .where(isDue(now))
      .returning(['key', 'platform', 'lane', 'at', 'body', 'attempt'])
      .execute(),
  );
  return rows.flatMap((row) => open(row, options)).toSorted((one, other) => one.at.localeCompare(other.at));
}

/** Of each lane only the entry before which nothing is unfinished. */
function selectOldest({ database }: QueueOptions, now: number, limit: number) {
  return database.kysely.selectFrom('inbox').select('key').where(isDue(now)).where(isFirstInLane).orderBy('received').limit(limit);
}

/** True for the entry of its lane before which nothing is unfinished. */
export const isFirstInLane = sql<boolean>`not exists (select 1 from inbox as earlier where earlier.lane = inbox.lane and earlier.state in ('waiting', 'claimed') and (earlier.at < inbox.at or (earlier.at = inbox.at and earlier.key < inbox.key)))`;

/** What was sealed with another key (a restored database without its secret) can never be read: it stays for the log. */
function open(row: Pick<Row, 'key' | 'platform' | 'lane' | 'at' | 'body' | 'attempt'>, options: QueueOptions): ClaimedEntry[] {
  const body = row.body === null ? undefined : unseal({ key: options.key, name: row.key }, row.body);
  return body === undefined ? [] : [{ ...row, body }];
}

async function renew({ database, lease, now }: QueueOptions, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const due = now() + lease;
  const renewal = database.kysely.updateTable('inbox').set({ due }).where('key', 'in', keys).where('state', '=', 'claimed');
  await retry(() => renewal.execute());
}

const longestReason = 200;

function toColumns({ reason, incident }: Failure): Pick<Row, 'reason' | 'incident'> {
  return { reason: reason.slice(0, longestReason), incident: incident ?? null };
}

async function fail({ database }: QueueOptions, key: string, values: Partial<Row>): Promise<void> {
  await retry(() => database.kysely.updateTable('inbox').set(values).where('key', '=', key).execute());
}

type Ending = Pick<Row, 'state' | 'response'>;

function end(database: Pick<Transaction<Tables>, 'updateTable'>, key: string, ending: Ending) {
  return database
    .updateTable('inbox')
    .set({ ...ending, body: null, lane: '', reason: null, ...(ending.response === null ? { person: null } : {}) })
    .where('key', '=', key)
    .execute();
}

/** A response is not what was sent, though both stand under one key. */
export function responseName(key: string): string {
  return `response ${key}`;
}

async function readResponse({ database, key: secret }: QueueOptions, key: string): Promise<{ response: string | undefined } | undefined> {
  const row = await retry(() =>
    database.kysely.selectFrom('inbox').select(['state', 'response']).where('key', '=', key).executeTakeFirst(),
  );
  if (row?.state !== 'done' && row?.state !== 'dead') return undefined;
  return { response: row.response === null ? undefined : unseal({ key: secret, name: responseName(key) }, row.response) };
}

async function sweep({ database, now }: QueueOptions): Promise<number> {
  const removal = database.kysely
    .deleteFrom('inbox')
    .where('received', '<=', now() - rememberedMilliseconds)
    .returning('state');
  const removed = await retry(() => removal.execute());
  return removed.filter(({ state }) => state === 'waiting' || state === 'claimed').length;
}
