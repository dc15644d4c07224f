import type { SchemaAccess } from '../migrations.ts';

/** Short notes, sealed, under a keyed hash. */
export async function createTally({ schema }: SchemaAccess): Promise<void> {
  await schema
    .createTable('tally')
    .addColumn('who', 'text', (column) => column.primaryKey())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('kept_until', 'bigint', (column) => column.notNull())
    .execute();
}
