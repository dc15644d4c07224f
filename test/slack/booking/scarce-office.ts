import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished } from 'vitest';
import type { Ledger } from '../../../src/book/ledger.ts';
import { databaseOf, readConfig } from '../../../src/config.ts';
import { openBooking } from '../../../src/main/open-booking.ts';
import type { Database } from '../../../src/storage/database.ts';
import { loadSecret } from '../../../src/storage/load-secret.ts';
import { openMigrated } from '../../../src/storage/open-migrated.ts';
import { createOutbox } from '../../../src/storage/outbox.ts';
import { workshopWith } from '../../book/rosters.ts';
import { countOpen } from '../../count-open.ts';
import { counts } from '../../counts.ts';
import { sampleArticle } from '../../knowledge/sample-article.ts';
import { type PreparedBot, prepareBot } from '../../prepare-bot.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { withoutLimits } from '../../without-limits.ts';
import { botToken, type SlackPeer } from '../peer/open-slack-peer.ts';
import { type Ended, findUntrue } from './find-untrue.ts';

export const signingSecret = 'geheim';

const day = 24 * 3_600_000;

/** Dates with far fewer seats than people; the last one needs a coordinator. */
export const scarceDates = Array.from({ length: counts.killedWorkshops }, (_, number) => `w${number}`);

type Environment = Readonly<Record<string, string>>;

/** The settings of a bot with a small base, so that it starts quickly; all that answers is the real one. */
export async function prepareOffice(peer: SlackPeer, more: Environment = {}): Promise<Environment> {
  const from = (...parts: readonly string[]) => readFile(path.join(import.meta.dirname, '..', ...parts), 'utf8');
  const format = await from('..', '..', 'knowledge', 'workshops', 'h2-grundlagen.md');
  const folder = await temporaryFolder({
    'office.yaml': await from('office.yaml'),
    'knowledge/articles/probegeld.md': sampleArticle,
    'knowledge/workshops/h2-grundlagen.md': format.replace(/^articles: .*$/m, 'articles: [probegeld]'),
    'knowledge/glossary.yaml': 'entries: []\n',
  });
  return {
    ...{ DATA_DIR: path.join(folder, 'data'), KNOWLEDGE_DIR: path.join(folder, 'knowledge'), PORT: '0', TEST_LEASE: '600' },
    ...withoutLimits,
    ...{ SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: peer.apiUrl },
    ...{ TWS_CONFIG: path.join(folder, 'office.yaml'), NODE_COMPILE_CACHE: path.join(folder, 'compiled') },
    ...more,
  };
}

const script = path.join(import.meta.dirname, '..', 'processes', 'run-whole-bot.ts');

/** A whole bot of the office as a process that stands by, gone when the test ends. */
export function standBy(environment: Environment): PreparedBot {
  const bot = prepareBot(script, environment);
  onTestFinished(() => bot.kill('SIGKILL'));
  return bot;
}

/** What stands in the database of an office that people fight for seats in. */
export type Office = { readonly database: Database; readonly ledger: Ledger };

/** Opens the database of such an office, with its dates in it. */
export async function openScarceOffice(environment: Environment): Promise<Office> {
  const config = readConfig(environment);
  const database = await openMigrated(databaseOf(config));
  onTestFinished(database.close);
  const { workshops, ledger } = await openBooking(config, { database, formats: () => [], now: () => new Date() });
  for (const [number, id] of scarceDates.entries()) {
    const start = new Date(Date.now() + (60 + number) * day).toISOString();
    const end = new Date(Date.now() + (60.1 + number) * day).toISOString();
    const terms = { capacity: 6, approval: number === scarceDates.length - 1, bookBy: start, cancelBy: start, audiences: [] };
    await workshops.add(workshopWith({ id, format: 'h2-grundlagen', start, end, ...terms }), { person: 'cli', event: id });
  }
  return { database, ledger };
}

/** Resolves when nothing has happened for a while. */
export async function calm(database: Database, busy: () => number): Promise<void> {
  let still = 0;
  for (let waited = 0; waited < 90_000 && still < 8; waited += 100) {
    still = busy() === 0 && (await countOpen(database)) === 0 ? still + 1 : 0;
    await sleep(100);
  }
  expect({ busy: busy(), open: await countOpen(database) }).toEqual({ busy: 0, open: 0 });
}

/** Expects that what people were told is what the database holds, and that so many have booked. */
export async function expectTrue({ database, ledger }: Office, { peer, people }: { readonly peer: SlackPeer; readonly people: number }) {
  const rows = await database.kysely.selectFrom('workshop').select(['id', 'taken']).execute();
  const rosters = await Promise.all(rows.map(async ({ id, taken }) => ({ ...(await ledger.roster(id)), taken })));
  const ended = rosters.filter((each): each is Ended => each.workshop !== undefined);
  const audit = await database.kysely.selectFrom('audit').select(['action', 'object']).where('action', 'like', 'booking.%').execute();
  const steps = audit.map(({ action, object }) => ({ state: action.replace('booking.', ''), id: object.replace('booking:', '') }));
  expect([...findUntrue({ ended, steps, workspace: peer.workspace })]).toEqual([]);
  expect(new Set(ended.flatMap(({ bookings }) => bookings.map(({ person }) => person))).size).toBe(people);
  expect(new Set(steps.map(({ state }) => state))).toEqual(new Set(['requested', 'confirmed', 'waitlisted', 'offered', 'cancelled']));
}

/** Expects that nothing was given up; only of what one person alone sees in a channel can nobody find out whether it arrived. */
export async function expectNothingStuck({ database }: Office, environment: Environment): Promise<void> {
  const key = await loadSecret(environment.DATA_DIR ?? '', 'queue-key', 32);
  const stuck = await createOutbox({ database, key, lease: 1, now: Date.now }).stuck();
  expect(stuck.filter(({ key: post, state }) => state === 'failed' || /^(?:booking|desk) /.test(post))).toEqual([]);
}
