import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { dayOf } from '../../../src/days.ts';
import { weekOf } from '../../../src/digest/weeks.ts';
import { createAudit } from '../../../src/storage/audit.ts';
import type { Database } from '../../../src/storage/database.ts';
import { addWorkshop } from './add-workshop.ts';
import { auditKey } from './retain.ts';

/** Puts something that carries the marker where a rule looks; its period begins at `start`. */
type Plant = (planting: {
  readonly database: Database;
  readonly marker: string;
  readonly start: Date;
  readonly dataDir: string;
}) => Promise<unknown>;

const day = 24 * 3_600_000;

const inboxRow = { platform: 'slack', lane: '', state: 'done', due: 0, attempt: 1, response: null } as const;
const outboxRow = {
  ...({ platform: 'slack', lane: '', due: 0, place: 0, attempt: 1, unsure: 0 } as const),
  ...{ begun: 0, kept_until: 0, post: null, message: null },
} as const;
const seat = { request: 'r', branch: null, audience: null, seats: 1, state: 'confirmed', place: 1 } as const;

const addBooking = async (database: Database, values: { id: string; workshop: string; names: string | null; details: string }) =>
  database.kysely
    .insertInto('booking')
    .values({ ...seat, ...values, offer_until: null, ending: null, person: values.id, at: '2026-01-01T00:00:00.000Z' })
    .execute();
const addValue =
  (namespace: string, days: number): Plant =>
  ({ database, marker, start }) =>
    database.kysely
      .insertInto('key_value')
      .values({ namespace, key: marker, value: marker, expires_at: start.getTime() + days * day })
      .execute();

/** For each rule its period in days, and a row of it. */
export const plants: Readonly<Record<string, readonly [days: number, Plant]>> = {
  inbox: [
    1,
    ({ database, marker, start }) =>
      database.kysely
        .insertInto('inbox')
        .values({ ...inboxRow, key: marker, at: start.toISOString(), received: start.getTime(), body: marker })
        .execute(),
  ],
  outbox: [
    1,
    ({ database, marker, start }) =>
      database.kysely
        .insertInto('outbox')
        .values({ ...outboxRow, key: marker, state: 'sent', created: start.getTime(), reason: null })
        .execute(),
  ],
  retries: [
    1,
    ({ database, marker, start }) =>
      database.kysely
        .insertInto('outbox')
        .values({
          ...outboxRow,
          key: `retry ${start.getTime()}`,
          state: 'failed',
          created: start.getTime(),
          due: start.getTime(),
          post: marker,
          reason: null,
        })
        .execute(),
  ],
  'dead letters': [
    30,
    ({ database, marker, start }) =>
      database.kysely
        .insertInto('outbox')
        .values({ ...outboxRow, key: marker, state: 'failed', created: start.getTime(), reason: marker })
        .execute(),
  ],
  memory: [1 / 24, addValue('memory', 1 / 24)],
  posters: [1, addValue('posters', 1)],
  notes: [2, addValue('shelf', 2)],
  preferences: [365, addValue('preferences', 365)],
  names: [
    14,
    async ({ database, marker, start }) => {
      await addWorkshop({ database, end: start }, `n ${start.getTime()}`);
      await addBooking(database, { id: `n ${start.getTime()}`, workshop: `n ${start.getTime()}`, names: marker, details: '' });
    },
  ],
  reminders: [
    90,
    async ({ database, marker, start }) => {
      await database.kysely.insertInto('told').values({ booking: marker, what: 'reminder', at: start.toISOString() }).execute();
    },
  ],
  ratings: [
    90,
    async ({ database, marker, start }) => {
      await addWorkshop({ database, end: start }, `r ${start.getTime()}`);
      const rating = { workshop: `r ${start.getTime()}`, person: marker, verdict: 'helpful', at: start.toISOString() } as const;
      await database.kysely.insertInto('workshop_rating').values(rating).execute();
    },
  ],
  bookings: [
    90,
    async ({ database, marker, start }) => {
      await addWorkshop({ database, end: start }, `b ${start.getTime()}`);
      await addBooking(database, { id: marker, workshop: `b ${start.getTime()}`, names: null, details: marker });
    },
  ],
  tickets: [
    365,
    ({ database, marker, start }) =>
      database.kysely
        .insertInto('ticket')
        .values({ id: marker, person: 'p', state: 'open', workshop: null, at: start.toISOString(), details: marker })
        .execute(),
  ],
  workshops: [
    730,
    async ({ database, marker, start }) => {
      await addWorkshop({ database, end: start }, `w ${start.getTime()}`, marker);
      const times = { start_at: new Date(start.getTime() - 60_000).toISOString(), end_at: start.toISOString() };
      await database.kysely
        .insertInto('occupancy')
        .values({ resource: `trainer ${marker}`, workshop: `w ${start.getTime()}`, ...times })
        .execute();
    },
  ],
  feedback: [
    365,
    async ({ database, marker, start }) => {
      await database.kysely
        .insertInto('feedback')
        .values({ answer: marker, person: 'p', verdict: 'helpful', reasons: marker, at: start.toISOString() })
        .execute();
      await database.kysely.insertInto('feedback_article').values({ answer: marker, person: 'p', article: marker }).execute();
    },
  ],
  counts: [
    56,
    async ({ database, marker, start }) => {
      const week = weekOf(start);
      await database.kysely.insertInto('digest_topic').values({ week, article: marker, person: marker }).execute();
      await database.kysely
        .insertInto('digest_vote')
        .values({ week, branch: 'b', kind: 'read', person: marker, at: start.toISOString() })
        .execute();
    },
  ],
  'digest notes': [
    56,
    ({ database, marker, start }) =>
      database.kysely
        .insertInto('digest_note')
        .values({ id: marker, week: weekOf(start), told_in: null, branch: null, text: marker, at: start.toISOString() })
        .execute(),
  ],
  'model use': [
    0,
    ({ database, marker, start }) =>
      database.kysely
        .insertInto('model_use')
        .values({ day: dayOf(start), who: marker, questions: 1, minute: '', in_minute: 1 })
        .execute(),
  ],
  tally: [
    0,
    ({ database, marker, start }) =>
      database.kysely.insertInto('tally').values({ who: marker, note: marker, kept_until: start.getTime() }).execute(),
  ],
  audit: [
    365,
    ({ database, marker, start }) =>
      database.transaction((transaction) =>
        createAudit(auditKey)(transaction, { at: start.toISOString(), actor: 'cli', action: 'planted', object: marker }),
      ),
  ],
  runs: [
    365,
    ({ database, marker, start }) =>
      database.kysely
        .insertInto('job_run')
        .values({ job: marker, day: dayOf(start), at: start.toISOString(), result: '' })
        .execute(),
  ],
  proposals: [
    365,
    async ({ marker, start, dataDir }) => {
      const folder = path.join(dataDir, 'proposals', 'applied');
      await mkdir(folder, { recursive: true });
      await writeFile(path.join(folder, `${marker}.json`), JSON.stringify({ at: start.toISOString(), person: marker }));
    },
  ],
};
