import { createAudit } from '../../../src/storage/audit.ts';
import { createConversationMemory } from '../../../src/storage/conversation-memory.ts';
import type { Database } from '../../../src/storage/database.ts';
import { createFeedbackStore } from '../../../src/storage/feedback-store.ts';
import { createInbox } from '../../../src/storage/inbox.ts';
import { createKeyv } from '../../../src/storage/keyv-store.ts';
import { migrate } from '../../../src/storage/migrate.ts';
import { createOutbox } from '../../../src/storage/outbox.ts';
import { createPreferences } from '../../../src/storage/preferences.ts';
import { createShelf } from '../../../src/storage/shelf.ts';
import { createVectorCache } from '../../../src/storage/vector-cache.ts';
import { now, workshopWith } from '../../book/rosters.ts';
import { plainWish, postNamed, ticket, who } from '../bookings/given.ts';
import { auditKey, openBookings, queueKey } from '../bookings/open-bookings.ts';

const millis = () => Date.parse(now);
const audit = createAudit(auditKey);
const anna = { platform: 'slack', workspace: 'T1', user: 'Uanna' } as const;

/** At least one row in each table, most of them as the bot writes them. */
export async function fillEverything(database: Database): Promise<void> {
  await migrate(database);
  await fillBookings(database);
  await fillQueues(database);
  await fillAnswers(database);
  await fillDigest(database);
}

async function fillBookings(database: Database): Promise<void> {
  const { ledger, workshops } = openBookings(database, () => new Date(now));
  await ledger.add(workshopWith(), 'cli', [postNamed('told')]);
  for (const name of ['anna', 'bea', 'cem'])
    await workshops.book('w1', { ...plainWish, note: 'Rampe', names: [`${name} Beispiel`] }, who(name));
  await ledger.open(ticket, ticket.person, []);
  const { kysely } = database;
  await kysely.insertInto('told').values({ booking: 'b1', what: 'reminder', at: now }).execute();
  await kysely.insertInto('workshop_rating').values({ workshop: 'w1', person: 'p1', verdict: 'helpful', at: now }).execute();
  await kysely.insertInto('job_run').values({ job: 'erase', day: '2026-11-19', at: now, result: '{"names":1}' }).execute();
}

async function fillQueues(database: Database): Promise<void> {
  const queue = { database, key: queueKey, lease: 20_000, now: millis };
  const outbox = createOutbox(queue);
  await outbox.put([postNamed('sent'), postNamed('waiting'), postNamed('failed')]);
  await outbox.giveUp('failed', 'failed', 'channel_not_found');
  await outbox.sent('sent', { conversation: { platform: 'slack', kind: 'channel', address: 'C1' }, address: '1.2' });
  await createInbox(queue).put([{ key: 'e1', platform: 'slack', lane: 'l1', at: now, body: 'Was ist mit Kurzarbeit?' }]);
  const shelf = createShelf(createKeyv(database, 'shelf', millis), { key: queueKey, now: millis });
  await shelf.put('teams place a', 'https://smba.trafficmanager.net/de/', 60);
}

async function fillAnswers(database: Database): Promise<void> {
  const memory = createConversationMemory(createKeyv(database, 'memory', millis), { turns: 4, minutes: 60, key: queueKey, now: millis });
  await memory.remember('thread', { question: 'Was ist mit Kurzarbeit?', articles: ['kurzarbeit'], outcome: 'grounded', at: now });
  const choosing = { key: queueKey, days: 365, now: millis, onChosen: async () => undefined };
  await createPreferences(createKeyv(database, 'preferences', millis), choosing).chooseBranch('slack:T1:Uanna', 'neunkirchen');
  await createFeedbackStore({ database, audit, key: queueKey }).record({
    answer: 'a1',
    person: anna,
    verdict: 'unhelpful',
    reasons: ['old'],
    articles: ['kurzarbeit'],
    at: now,
  });
  const cache = createVectorCache(database);
  await cache.keep('m', new Map([['h1', Float32Array.of(0.5, -1)]]));
  await cache.keepWeight('m', { weight: 0.3, base: 'b' });
  const review = { article: 'kurzarbeit', hash: 'h1', person: 'slack:T1:Ukuratorin', at: now, verdict: 'confirmed' } as const;
  await database.kysely
    .insertInto('review')
    .values({ ...review, reviewed_on: '2026-11-19', review_by: null, reason: null })
    .execute();
  await database.kysely
    .insertInto('model_use')
    .values({ day: '2026-11-19', who: '*', questions: 3, minute: now.slice(0, 16), in_minute: 1 })
    .execute();
  await database.kysely.insertInto('tally').values({ who: 'w', note: odd, kept_until: 1 }).execute();
}

/** Text of every kind that JSON, lines or an engine could change. */
const odd = 'Zeile 1\nZeile 2\r\n"Zitat" \\ \u2028 \u0085 ß ẞ e\u0301 😀 {"a":1} \t';

async function fillDigest({ kysely, transaction }: Database): Promise<void> {
  const week = { week: '2026-W48', due_at: now, decision: 'open', edits: '[]', drafted_at: now, planned_at: now, as_of: now } as const;
  await kysely
    .insertInto('digest_week')
    .values({ ...week, reported: null, base: odd })
    .execute();
  const run = {
    week: '2026-W48',
    branch: 'neunkirchen',
    platform: 'slack',
    channel: 'C1',
    state: 'sent',
    key: 'sent',
    attempt: 1,
    at: now,
  } as const;
  await kysely
    .insertInto('digest_run')
    .values({ ...run, reason: null, link: null, correction: null })
    .execute();
  await kysely.insertInto('digest_note').values({ id: 'n1', week: '2026-W48', told_in: null, branch: null, text: odd, at: now }).execute();
  await kysely.insertInto('digest_vote').values({ week: '2026-W48', branch: 'neunkirchen', kind: 'read', person: 'p1', at: now }).execute();
  await kysely.insertInto('digest_topic').values({ week: '2026-W48', article: 'kurzarbeit', person: 'p1' }).execute();
  await kysely.insertInto('tombstone').values({ person: 'p1', at: now }).execute();
  await kysely.insertInto('first_contact').values({ person: 'p1', event: 'e1', at: now }).execute();
  await kysely.insertInto('retention_run').values({ rule: 'feedback', day: '2026-11-19', at: now, deleted: 1, oldest: null }).execute();
  await transaction((within) => audit(within, { at: now, actor: 'cli', action: 'issue.note', object: 'digest:2026-W48' }));
}
