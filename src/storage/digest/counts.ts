import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Note, VoteKind, Votes } from '../../digest/digest-store.ts';
import { hashPerson } from '../hash-person.ts';
import { retry } from '../retry.ts';
import type { DigestOptions } from './digest-options.ts';

/** Who was counted, as the tables hold it: another one each week, so that nobody can be followed from issue to issue. `hash` see `hashPerson`. */
export function hashInWeek(key: Uint8Array, week: string, hash: string): string {
  return createHmac('sha256', key).update(`digest ${week} ${hash}`).digest('hex');
}

export async function addNote(note: Note, actor: string, { database, audit, now }: DigestOptions): Promise<void> {
  const at = new Date(now()).toISOString();
  const { id, week, text, branch = null } = note;
  await database.transaction(async (transaction) => {
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('digest_note')
      .values({ id, week, told_in: null, text, branch, at })
      .onConflict((row) => row.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 1n) await audit(transaction, { at, actor, action: 'issue.note', object: `digest:${week}`, after: id });
  });
}

export function removeNote(id: string, actor: string, { database, audit, now }: DigestOptions): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const { numDeletedRows } = await transaction.deleteFrom('digest_note').where('id', '=', id).executeTakeFirstOrThrow();
    if (numDeletedRows !== 1n) return false;
    await audit(transaction, { at: new Date(now()).toISOString(), actor, action: 'issue.note-removed', object: `note:${id}` });
    return true;
  });
}

/** An issue that went out tells what it told; what no issue has told yet stands in the next one. */
function isOpen(week: string) {
  return sql<boolean>`not exists (select 1 from digest_week where digest_week.week = ${week} and digest_week.as_of is not null)`;
}

export async function findNotes(week: string, { database }: DigestOptions): Promise<readonly Note[]> {
  const query = database.kysely
    .selectFrom('digest_note')
    .select(['id', 'week', 'branch', 'text'])
    .where((note) => note.or([note('told_in', '=', week), note.and([note('told_in', 'is', null), note('week', '<=', week), isOpen(week)])]))
    .orderBy('at')
    .orderBy('id');
  return (await retry(() => query.execute())).map((row) => ({ ...row, branch: row.branch ?? undefined }));
}

type Vote = { readonly week: string; readonly branch: string; readonly person: string; readonly kind: VoteKind; readonly at: string };

export async function countVote({ week, branch, person, kind, at }: Vote, { database, key }: DigestOptions): Promise<void> {
  const insert = database.kysely
    .insertInto('digest_vote')
    .values({ week, branch, kind, person: hashInWeek(key, week, hashPerson(key, person)), at })
    .onConflict((row) => row.doNothing());
  await retry(() => insert.execute());
}

export async function findVotes(week: string, { database }: DigestOptions): Promise<ReadonlyMap<string, Votes>> {
  const query = database.kysely
    .selectFrom('digest_vote')
    .select(['branch', 'kind', sql<number | string>`count(*)`.as('people')])
    .where('week', '=', week)
    .groupBy(['branch', 'kind']);
  const votes = new Map<string, Votes>();
  for (const { branch, kind, people } of await retry(() => query.execute()))
    votes.set(branch, { read: 0, helpful: 0, ...votes.get(branch), [kind]: Number(people) });
  return votes;
}

type Asked = { readonly week: string; readonly article: string; readonly person: string };

export async function countAsked({ week, article, person }: Asked, { database, key }: DigestOptions): Promise<void> {
  const insert = database.kysely
    .insertInto('digest_topic')
    .values({ week, article, person: hashInWeek(key, week, hashPerson(key, person)) })
    .onConflict((row) => row.doNothing());
  await retry(() => insert.execute());
}

export async function findTopics(
  week: string,
  { database }: DigestOptions,
): Promise<readonly { readonly article: string; readonly people: number }[]> {
  const query = database.kysely
    .selectFrom('digest_topic')
    .select(['article', sql<number | string>`count(*)`.as('people')])
    .where('week', '=', week)
    .groupBy('article')
    .orderBy(sql`count(*)`, 'desc')
    .orderBy('article');
  return (await retry(() => query.execute())).map(({ article, people }) => ({ article, people: Number(people) }));
}
