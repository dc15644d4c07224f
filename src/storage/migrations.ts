import type { Transaction } from 'kysely';
import { addAuditHead } from './migrations/add-audit-head.ts';
import { addIssueLinks } from './migrations/add-issue-links.ts';
import { addTombstone } from './migrations/add-tombstone.ts';
import { createDigest } from './migrations/create-digest.ts';
import { createPassageVectors } from './migrations/create-passage-vectors.ts';
import { createTally } from './migrations/create-tally.ts';
import { createWorkshops } from './migrations/create-workshops.ts';
import { keepExactTimes } from './migrations/keep-exact-times.ts';
import { sayWhyGivenUp } from './migrations/say-why-given-up.ts';
import { trackIssues } from './migrations/track-issues.ts';
import type { Tables } from './tables.ts';

/** One step of the schema. */
export type Migration = { readonly name: string; up(database: SchemaAccess): Promise<void> };

// Schema builder and raw SQL, no typed tables: those describe today, a migration describes its own day.
export type SchemaAccess = Pick<Transaction<Tables>, 'schema' | 'getExecutor'>;

/**
 * All steps in order; the version of a database is the number of steps it has taken. Append only: a step that has
 * been released is never changed or removed. Portable SQL through the schema builder.
 */
export const migrations: readonly Migration[] = [
  { name: 'feedback and key-value rows', up: createFirstTables },
  { name: 'reviews and audit log', up: createReviewAndAudit },
  { name: 'inbox and outbox', up: createInboxAndOutbox },
  { name: 'how long sent posts are remembered', up: addKeptUntil },
  { name: 'workshops and bookings', up: createWorkshops },
  { name: 'exact times of trainers and rooms', up: keepExactTimes },
  { name: 'digest', up: createDigest },
  { name: 'links of issues', up: addIssueLinks },
  { name: 'what issues were made of, and corrections', up: trackIssues },
  { name: 'questions to a model', up: createModelUse },
  { name: 'vectors of passages', up: createPassageVectors },
  { name: 'why events were given up', up: sayWhyGivenUp },
  { name: 'end of the audit log, and runs of the retention', up: addAuditHead },
  { name: 'notes of what happened just now', up: createTally },
  { name: 'whose things are, erasures, and who has been greeted', up: addTombstone },
];

async function createFirstTables(database: SchemaAccess): Promise<void> {
  await createFeedback(database);
  await createFeedbackArticle(database);
  await createKeyValue(database);
}

async function createFeedback({ schema }: SchemaAccess): Promise<void> {
  await schema
    .createTable('feedback')
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('verdict', 'text', (column) => column.notNull())
    .addColumn('reasons', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('feedback_key', ['answer', 'person'])
    .execute();
}

async function createFeedbackArticle({ schema }: SchemaAccess): Promise<void> {
  await schema
    .createTable('feedback_article')
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('article', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('feedback_article_key', ['answer', 'person', 'article'])
    .addForeignKeyConstraint('feedback_article_feedback', ['answer', 'person'], 'feedback', ['answer', 'person'], (key) =>
      key.onDelete('cascade'),
    )
    .execute();
  await schema.createIndex('feedback_article_article').on('feedback_article').column('article').execute();
}

async function createKeyValue({ schema }: SchemaAccess): Promise<void> {
  await schema
    .createTable('key_value')
    .addColumn('namespace', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'bigint')
    .addPrimaryKeyConstraint('key_value_key', ['namespace', 'key'])
    .execute();
  await schema.createIndex('key_value_expires_at').on('key_value').column('expires_at').execute();
}

async function createReviewAndAudit({ schema }: SchemaAccess): Promise<void> {
  await schema
    .createTable('review')
    .addColumn('article', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('verdict', 'text', (column) => column.notNull())
    .addColumn('reviewed_on', 'text')
    .addColumn('review_by', 'text')
    .addColumn('reason', 'text')
    .addPrimaryKeyConstraint('review_key', ['article', 'hash'])
    .execute();
  await schema
    .createTable('audit')
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('object', 'text', (column) => column.notNull())
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute();
}

async function createInboxAndOutbox({ schema }: SchemaAccess): Promise<void> {
  await schema
    .createTable('inbox')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('lane', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('due', 'bigint', (column) => column.notNull())
    .addColumn('received', 'bigint', (column) => column.notNull())
    .addColumn('attempt', 'integer', (column) => column.notNull())
    .addColumn('body', 'text')
    .addColumn('response', 'text')
    .execute();
  await schema.createIndex('inbox_state').on('inbox').columns(['state', 'due']).execute();
  await schema.createIndex('inbox_lane').on('inbox').columns(['lane', 'state']).execute();
  await schema
    .createTable('outbox')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('lane', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('due', 'bigint', (column) => column.notNull())
    .addColumn('created', 'bigint', (column) => column.notNull())
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('attempt', 'integer', (column) => column.notNull())
    .addColumn('unsure', 'integer', (column) => column.notNull())
    .addColumn('begun', 'integer', (column) => column.notNull())
    .addColumn('post', 'text')
    .addColumn('message', 'text')
    .execute();
  await schema.createIndex('outbox_state').on('outbox').columns(['state', 'due']).execute();
  await schema.createIndex('outbox_lane').on('outbox').columns(['lane', 'state']).execute();
}

async function createModelUse({ schema }: SchemaAccess): Promise<void> {
  await schema
    .createTable('model_use')
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('who', 'text', (column) => column.notNull())
    .addColumn('questions', 'integer', (column) => column.notNull())
    .addColumn('minute', 'text', (column) => column.notNull())
    .addColumn('in_minute', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('model_use_key', ['day', 'who'])
    .execute();
}

/** Rows from before are kept no longer than they were. */
async function addKeptUntil({ schema }: SchemaAccess): Promise<void> {
  await schema
    .alterTable('outbox')
    .addColumn('kept_until', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute();
}
