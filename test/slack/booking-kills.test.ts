import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { openBooking } from '../../src/main/open-booking.ts';
import type { Database } from '../../src/storage/database.ts';
import { loadSecret } from '../../src/storage/load-secret.ts';
import { openMigrated } from '../../src/storage/open-migrated.ts';
import { createOutbox } from '../../src/storage/outbox.ts';
import { workshopWith } from '../book/rosters.ts';
import { counts } from '../counts.ts';
import { sampleArticle } from '../knowledge/sample-article.ts';
import { type PreparedBot, prepareBot } from '../prepare-bot.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { type Ended, findUntrue } from './booking/find-untrue.ts';
import { liveAsPeople, type Town } from './booking/live-as-people.ts';
import { botToken, openSlackPeer, type SlackPeer } from './peer/open-slack-peer.ts';

const signingSecret = 'geheim';
const script = path.join(import.meta.dirname, 'processes', 'run-whole-bot.ts');
const day = 24 * 3_600_000;
const ids = Array.from({ length: counts.killedWorkshops }, (_, number) => `w${number}`);

/** A small base, so that the bot starts quickly; all that answers is the real one. */
async function prepareFolders(peer: SlackPeer): Promise<NodeJS.ProcessEnv & Readonly<Record<string, string>>> {
  const from = (...parts: readonly string[]) => readFile(path.join(import.meta.dirname, ...parts), 'utf8');
  const format = await from('..', '..', 'knowledge', 'workshops', 'h2-grundlagen.md');
  const folder = await temporaryFolder({
    'office.yaml': await from('office.yaml'),
    'knowledge/articles/probegeld.md': sampleArticle,
    'knowledge/workshops/h2-grundlagen.md': format.replace(/^articles: .*$/m, 'articles: [probegeld]'),
    'knowledge/glossary.yaml': 'entries: []\n',
  });
  return {
    ...{ DATA_DIR: path.join(folder, 'data'), KNOWLEDGE_DIR: path.join(folder, 'knowledge'), PORT: '0', TEST_LEASE: '600' },
    ...{ SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: peer.apiUrl },
    ...{ TWS_CONFIG: path.join(folder, 'office.yaml'), NODE_COMPILE_CACHE: path.join(folder, 'compiled') },
  };
}

/** Dates with far fewer seats than people; the last one needs a coordinator. */
async function openOffice(environment: Readonly<Record<string, string>>) {
  const config = readConfig(environment);
  const database = await openMigrated({ dataDir: config.dataDir });
  onTestFinished(database.close);
  const { workshops, ledger } = await openBooking(config, { database, formats: () => [], now: () => new Date() });
  for (const [number, id] of ids.entries()) {
    const start = new Date(Date.now() + (60 + number) * day).toISOString();
    const end = new Date(Date.now() + (60.1 + number) * day).toISOString();
    const terms = { capacity: 6, approval: number === ids.length - 1, bookBy: start, cancelBy: start, audiences: [] };
    await workshops.add(workshopWith({ id, format: 'h2-grundlagen', start, end, ...terms }), { person: 'cli', event: id });
  }
  return { database, ledger };
}

type Fight = { readonly peer: SlackPeer; readonly database: Database; readonly town: Town };

/** Kills the bot again and again while others stand by, which have loaded everything; resolves with the last one. */
async function killAgainAndAgain({ peer, database, town }: Fight, environment: Readonly<Record<string, string>>): Promise<PreparedBot> {
  const prepare = () => {
    const bot = prepareBot(script, environment);
    onTestFinished(() => bot.kill('SIGKILL'));
    return bot;
  };
  const standingBy: PreparedBot[] = [];
  for (let kill = 0; ; kill++) {
    const bot = standingBy.shift() ?? prepare();
    peer.deliveries.to({ url: `${await bot.start()}/slack/events`, signingSecret });
    await town.opened;
    if (kill === counts.kills) return bot;
    // Not earlier: what starts after the first one finds everything compiled.
    while (standingBy.length < Math.min(2, counts.kills - kill)) standingBy.push(prepare());
    town.invite(Math.ceil((counts.bookingPeople * (kill + 1)) / counts.kills));
    await someSteps(database, Math.floor(Math.random() * 6));
    await sleep(Math.random() * 10);
    await bot.kill('SIGKILL');
  }
}

const mostPatience = 5_000;

/** Resolves when so many changes of bookings have been written, which then are about to be said, or after a while. */
async function someSteps({ kysely }: Database, steps: number): Promise<void> {
  const count = async () =>
    (await kysely.selectFrom('audit').select('number').orderBy('number', 'desc').limit(1).executeTakeFirst())?.number ?? 0;
  const enough = (await count()) + steps;
  for (const end = Date.now() + mostPatience; Date.now() < end && (await count()) < enough; ) await sleep(2);
}

async function countOpen({ kysely }: Database): Promise<number> {
  const inbox = await kysely.selectFrom('inbox').select('key').where('state', 'in', ['waiting', 'claimed']).execute();
  const outbox = await kysely.selectFrom('outbox').select('key').where('state', 'in', ['waiting', 'claimed', 'streaming']).execute();
  return inbox.length + outbox.length;
}

/** Resolves when nothing has happened for a while. */
async function calm(database: Database, busy: () => number): Promise<void> {
  let still = 0;
  for (let waited = 0; waited < 90_000 && still < 8; waited += 100) {
    still = busy() === 0 && (await countOpen(database)) === 0 ? still + 1 : 0;
    await sleep(100);
  }
  expect({ busy: busy(), open: await countOpen(database) }).toEqual({ busy: 0, open: 0 });
}

it(`keeps every booking that it told of and tells of every booking that it keeps, killed ${counts.kills} times`, {
  timeout: 15 * 60_000,
}, async () => {
  const peer = await openSlackPeer();
  onTestFinished(peer.close);
  const environment = await prepareFolders(peer);
  const { database, ledger } = await openOffice(environment);
  // Much of the time something has been taken and its reply is on the way: the worst moment to be killed.
  for (const method of ['chat.postMessage', 'chat.postEphemeral', 'views.open', 'chat.update', 'response_url'])
    peer.faults.set(method, { kind: 'slow', milliseconds: 120 });
  const town = liveAsPeople(counts.bookingPeople, { peer, workshops: ids, coordinator: 'UKOORD' });
  onTestFinished(town.stop);
  const last = await killAgainAndAgain({ peer, database, town }, environment);
  await town.booked;
  await calm(database, town.busy);
  town.stop();
  await last.kill('SIGTERM');

  const rows = await database.kysely.selectFrom('workshop').select(['id', 'taken']).execute();
  const rosters = await Promise.all(rows.map(async ({ id, taken }) => ({ ...(await ledger.roster(id)), taken })));
  const ended = rosters.filter((each): each is Ended => each.workshop !== undefined);
  const audit = await database.kysely.selectFrom('audit').select(['action', 'object']).where('action', 'like', 'booking.%').execute();
  const steps = audit.map(({ action, object }) => ({ state: action.replace('booking.', ''), id: object.replace('booking:', '') }));
  expect([...findUntrue({ ended, steps, workspace: peer.workspace })]).toEqual([]);

  const people = new Set(ended.flatMap(({ bookings }) => bookings.map(({ person }) => person)));
  expect(people.size).toBe(counts.bookingPeople);
  expect(new Set(steps.map(({ state }) => state))).toEqual(new Set(['requested', 'confirmed', 'waitlisted', 'offered', 'cancelled']));
  const queueKey = await loadSecret(environment.DATA_DIR ?? '', 'queue-key', 32);
  const stuck = await createOutbox({ database, key: queueKey, lease: 1, now: Date.now }).stuck();
  // Only of what one person alone sees in a channel can nobody find out whether it arrived.
  expect(stuck.filter(({ key, state }) => state === 'failed' || /^(?:booking|desk) /.test(key))).toEqual([]);
});
