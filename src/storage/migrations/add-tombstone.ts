import type { SchemaAccess } from '../migrations.ts';

/** What is needed to find and erase everything of one person. Rows from before, which go within a day, name nobody. */
export async function addTombstone({ schema }: SchemaAccess): Promise<void> {
  await schema
    .createTable('tombstone')
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('tombstone_key', ['person', 'at'])
    .execute();
  await schema
    .createTable('first_contact')
    .addColumn('person', 'text', (column) => column.primaryKey())
    .addColumn('event', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
  await schema.alterTable('inbox').addColumn('person', 'text').execute();
  await schema.alterTable('outbox').addColumn('person', 'text').execute();
}
