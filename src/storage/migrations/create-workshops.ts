import { sql } from 'kysely';
import type { SchemaAccess } from '../migrations.ts';

/** Workshops, bookings, what they occupy, requests of plants, and what has been said and done. */
export async function createWorkshops(database: SchemaAccess): Promise<void> {
  await createWorkshop(database);
  await createBooking(database);
  await createTicket(database);
  await createOccupancy(database);
  await createTold(database);
}

async function createWorkshop({ schema }: SchemaAccess): Promise<void> {
  await schema
    .createTable('workshop')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('format', 'text', (column) => column.notNull())
    .addColumn('start_at', 'text', (column) => column.notNull())
    .addColumn('end_at', 'text', (column) => column.notNull())
    .addColumn('place', 'text')
    .addColumn('link', 'text')
    .addColumn('trainers', 'text', (column) => column.notNull())
    .addColumn('room', 'text')
    .addColumn('capacity', 'integer', (column) => column.notNull())
    .addColumn('minimum', 'integer', (column) => column.notNull())
    .addColumn('approval', 'integer', (column) => column.notNull())
    .addColumn('book_by', 'text', (column) => column.notNull())
    .addColumn('cancel_by', 'text', (column) => column.notNull())
    .addColumn('audiences', 'text', (column) => column.notNull())
    .addColumn('quotas', 'text', (column) => column.notNull())
    .addColumn('branch', 'text')
    .addColumn('in_house', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('sequence', 'integer', (column) => column.notNull())
    .addColumn('taken', 'integer', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addCheckConstraint('workshop_seats', sql`taken >= 0 and taken <= capacity`)
    .execute();
  await schema.createIndex('workshop_end').on('workshop').columns(['end_at']).execute();
}

async function createBooking(database: SchemaAccess): Promise<void> {
  await database.schema
    .createTable('booking')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('workshop', 'text', (column) => column.notNull().references('workshop.id'))
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('request', 'text', (column) => column.notNull())
    .addColumn('branch', 'text')
    .addColumn('audience', 'text')
    .addColumn('seats', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('offer_until', 'text')
    .addColumn('ending', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('details', 'text', (column) => column.notNull())
    .addColumn('names', 'text')
    .addUniqueConstraint('booking_place', ['workshop', 'place'])
    .execute();
  await database.schema.createIndex('booking_person').on('booking').columns(['person', 'state']).execute();
  // Not by state alone: nearly all bookings are of workshops long over, and have one of two states.
  await database.schema.createIndex('booking_seats').on('booking').columns(['workshop', 'state', 'branch', 'seats']).execute();
  await sql`create index booking_waiting on booking (workshop) where state in ('requested', 'waitlisted', 'offered')`.execute(database);
  await sql`create unique index booking_once on booking (workshop, person) where state in ('requested', 'confirmed', 'waitlisted', 'offered')`.execute(
    database,
  );
}

async function createTicket({ schema }: SchemaAccess): Promise<void> {
  await schema
    .createTable('ticket')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('workshop', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('details', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('ticket_person').on('ticket').columns(['person']).execute();
}

async function createOccupancy({ schema }: SchemaAccess): Promise<void> {
  await schema
    .createTable('occupancy')
    .addColumn('resource', 'text', (column) => column.notNull())
    .addColumn('slot', 'integer', (column) => column.notNull())
    .addColumn('workshop', 'text', (column) => column.notNull().references('workshop.id'))
    .addPrimaryKeyConstraint('occupancy_key', ['resource', 'slot'])
    .execute();
  await schema.createIndex('occupancy_workshop').on('occupancy').columns(['workshop']).execute();
}

async function createTold({ schema }: SchemaAccess): Promise<void> {
  await schema
    .createTable('told')
    .addColumn('booking', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('told_key', ['booking', 'what'])
    .execute();
  await schema
    .createTable('workshop_rating')
    .addColumn('workshop', 'text', (column) => column.notNull().references('workshop.id'))
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('verdict', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('workshop_rating_key', ['workshop', 'person'])
    .execute();
  await schema
    .createTable('job_run')
    .addColumn('job', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('result', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('job_run_key', ['job', 'day'])
    .execute();
}
