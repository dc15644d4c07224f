import type { SchemaAccess } from '../migrations.ts';

/** Issues of the digest: weeks, where each one went, notes, and what is counted of them; and why posts get stuck. */
export async function createDigest(database: SchemaAccess): Promise<void> {
  await database.schema.alterTable('outbox').addColumn('reason', 'text').execute();
  await createWeeks(database);
  await createRuns(database);
  await createCounts(database);
}

async function createWeeks({ schema }: SchemaAccess): Promise<void> {
  await schema
    .createTable('digest_week')
    .addColumn('week', 'text', (column) => column.primaryKey())
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('decision', 'text', (column) => column.notNull())
    .addColumn('edits', 'text', (column) => column.notNull())
    .addColumn('drafted_at', 'text')
    .addColumn('planned_at', 'text')
    .addColumn('reported', 'text')
    .addColumn('base', 'text')
    .execute();
}

async function createRuns({ schema }: SchemaAccess): Promise<void> {
  await schema
    .createTable('digest_run')
    .addColumn('week', 'text', (column) => column.notNull())
    .addColumn('branch', 'text', (column) => column.notNull())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('attempt', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addPrimaryKeyConstraint('digest_run_key', ['week', 'branch', 'platform'])
    .execute();
  await schema.createIndex('digest_run_state').on('digest_run').column('state').execute();
}

async function createCounts({ schema }: SchemaAccess): Promise<void> {
  await schema
    .createTable('digest_note')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('week', 'text', (column) => column.notNull())
    .addColumn('branch', 'text')
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('digest_vote')
    .addColumn('week', 'text', (column) => column.notNull())
    .addColumn('branch', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('digest_vote_key', ['week', 'branch', 'kind', 'person'])
    .execute();
  await schema
    .createTable('digest_topic')
    .addColumn('week', 'text', (column) => column.notNull())
    .addColumn('article', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('digest_topic_key', ['week', 'article', 'person'])
    .execute();
}
