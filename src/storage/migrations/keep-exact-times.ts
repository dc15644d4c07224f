import { sql } from 'kysely';
import type { SchemaAccess } from '../migrations.ts';

/** Trainers and rooms are held to the minute instead of by quarters of an hour: who is done at 12:10 is free at 12:10. */
export async function keepExactTimes(database: SchemaAccess): Promise<void> {
  const { schema } = database;
  await schema
    .createTable('occupancy_exact')
    .addColumn('resource', 'text', (column) => column.notNull())
    .addColumn('start_at', 'text', (column) => column.notNull())
    .addColumn('end_at', 'text', (column) => column.notNull())
    .addColumn('workshop', 'text', (column) => column.notNull().references('workshop.id'))
    .addPrimaryKeyConstraint('occupancy_exact_key', ['resource', 'start_at'])
    .addCheckConstraint('occupancy_exact_time', sql`start_at < end_at`)
    .execute();
  await sql`
    insert into occupancy_exact (resource, start_at, end_at, workshop)
    select distinct occupancy.resource, workshop.start_at, workshop.end_at, workshop.id
    from occupancy join workshop on workshop.id = occupancy.workshop
    where workshop.start_at < workshop.end_at
  `.execute(database);
  await schema.dropTable('occupancy').execute();
  await schema.alterTable('occupancy_exact').renameTo('occupancy').execute();
  await schema.createIndex('occupancy_workshop').on('occupancy').columns(['workshop']).execute();
}
