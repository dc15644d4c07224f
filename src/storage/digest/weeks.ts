import type { Selectable } from 'kysely';
import * as z from 'zod';
import type { Week } from '../../digest/digest-store.ts';
import { retry } from '../retry.ts';
import type { Tables } from '../tables.ts';
import type { DigestOptions } from './digest-options.ts';

type Row = Selectable<Tables['digest_week']>;

const editsSchema = z.object({ dropped: z.array(z.string()), order: z.array(z.string()) });

function toWeek(row: Row): Week {
  return {
    week: row.week,
    dueAt: row.due_at,
    decision: row.decision,
    edits: editsSchema.parse(JSON.parse(row.edits)),
    isDrafted: row.drafted_at !== null,
    isPlanned: row.planned_at !== null,
    isSent: row.as_of !== null,
    asOf: row.as_of ?? undefined,
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

export async function findUnreported({ database }: DigestOptions): Promise<readonly Week[]> {
  const query = database.kysely
    .selectFrom('digest_week')
    .selectAll()
    .where('planned_at', 'is not', null)
    .where('reported', 'is', null)
    .orderBy('due_at');
  return (await retry(() => query.execute())).map(toWeek);
}

export async function findLastSent(before: string | undefined, { database }: DigestOptions): Promise<Week | undefined> {
  const query = database.kysely
    .selectFrom('digest_week')
    .selectAll()
    .where('as_of', 'is not', null)
    .$if(before !== undefined, (sent) => sent.where('week', '<', before ?? ''))
    .orderBy('week', 'desc')
    .limit(1);
  const row = await retry(() => query.executeTakeFirst());
  return row && toWeek(row);
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
