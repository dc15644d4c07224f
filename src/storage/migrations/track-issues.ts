import { sql } from 'kysely';
import type { SchemaAccess } from '../migrations.ts';

/** As of when an issue was made, which notes it told, and how each channel was corrected. So far each was as of when it was due. */
export async function trackIssues(database: SchemaAccess): Promise<void> {
  const { schema } = database;
  await schema.alterTable('digest_week').addColumn('as_of', 'text').execute();
  await schema.alterTable('digest_note').addColumn('told_in', 'text').execute();
  await schema.alterTable('digest_run').addColumn('correction', 'text').execute();
  await sql`
    update digest_week set as_of = due_at where planned_at is not null and (base is not null or exists (
      select 1 from digest_run where digest_run.week = digest_week.week and digest_run.state in ('queued', 'sent', 'unknown', 'failed')
    ))
  `.execute(database);
  await sql`update digest_note set told_in = week where week in (select week from digest_week where as_of is not null)`.execute(database);
}
