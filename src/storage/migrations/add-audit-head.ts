import { sql } from 'kysely';
import type { SchemaAccess } from '../migrations.ts';

/** The log goes on from the entries that are there; they keep their hashes. The bot seals the end when it starts. */
export async function addAuditHead(database: SchemaAccess): Promise<void> {
  const { schema } = database;
  await schema
    .createTable('audit_head')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('cut_number', 'integer', (column) => column.notNull())
    .addColumn('cut_hash', 'text', (column) => column.notNull())
    .addColumn('seal', 'text')
    .execute();
  await sql`
    insert into audit_head (id, number, hash, cut_number, cut_hash)
    select 1, coalesce(max(number), 0), coalesce((select hash from audit order by number desc limit 1), ''), 0, '' from audit
  `.execute(database);
  await schema
    .createTable('audit_secret')
    .addColumn('month', 'text', (column) => column.primaryKey())
    .addColumn('secret', 'text', (column) => column.notNull())
    .execute();
  await createRetentionRun(database);
}

async function createRetentionRun({ schema }: SchemaAccess): Promise<void> {
  await schema
    .createTable('retention_run')
    .addColumn('rule', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('deleted', 'integer', (column) => column.notNull())
    .addColumn('oldest', 'text')
    .addPrimaryKeyConstraint('retention_run_key', ['rule', 'day'])
    .execute();
}
