import type { Selectable, Transaction } from 'kysely';
import { sql } from 'kysely';
import { dayOf } from '../../days.ts';
import type { Database } from '../database.ts';
import { retry } from '../retry.ts';
import type { Tables } from '../tables.ts';

export type RetentionRun = Selectable<Tables['retention_run']>;

const job = 'retention';
/** After that a run that has not ended was left behind by a process that is gone, or failed. */
const takenOverMilliseconds = 10 * 60_000;

/** Takes the run of the day; of several processes one gets it, until it has ended or is left behind. */
export async function claimRun(database: Database, now: Date): Promise<boolean> {
  const row = { job, day: dayOf(now), at: now.toISOString(), result: 'running' };
  const leftBehind = new Date(now.getTime() - takenOverMilliseconds).toISOString();
  const claim = database.kysely
    .insertInto('job_run')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['job', 'day'])
        .doUpdateSet({ at: row.at })
        .where('job_run.result', '=', row.result)
        .where('job_run.at', '<=', leftBehind),
    )
    .returning('at');
  return (await retry(() => claim.execute())).length > 0;
}

export async function endRun(database: Database, now: Date): Promise<void> {
  const end = database.kysely.updateTable('job_run').set({ result: 'done' }).where('job', '=', job).where('day', '=', dayOf(now));
  await retry(() => end.execute());
}

/** Adds to what a rule has deleted on a day. */
export async function countDeleted(
  transaction: Pick<Transaction<Tables>, 'insertInto'>,
  { rule, at, deleted }: { readonly rule: string; readonly at: Date; readonly deleted: number },
): Promise<void> {
  await transaction
    .insertInto('retention_run')
    .values({ rule, day: dayOf(at), at: at.toISOString(), deleted, oldest: null })
    .onConflict((conflict) =>
      conflict
        .columns(['rule', 'day'])
        .doUpdateSet({ at: at.toISOString(), deleted: sql<number>`retention_run.deleted + excluded.deleted` }),
    )
    .execute();
}

export async function noteOldest(
  database: Database,
  { rule, at, oldest }: { rule: string; at: Date; oldest: string | null },
): Promise<void> {
  const update = database.kysely.updateTable('retention_run').set({ oldest }).where('rule', '=', rule).where('day', '=', dayOf(at));
  await retry(() => update.execute());
}

/** The last run of each rule. */
export async function findLastRuns(database: Database): Promise<ReadonlyMap<string, RetentionRun>> {
  const rows = await retry(() => database.kysely.selectFrom('retention_run').selectAll().orderBy('day').execute());
  return new Map(rows.map((row) => [row.rule, row]));
}
