import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { counts } from '../counts.ts';
import type { PreparedBot } from '../prepare-bot.ts';
import { figure } from '../report/figure.ts';
import { createSchema } from '../storage/engines.ts';
import { insist } from './booking/insist.ts';
import { liveAsPeople } from './booking/live-as-people.ts';
import {
  calm,
  expectNothingStuck,
  expectTrue,
  openScarceOffice,
  prepareOffice,
  scarceDates,
  signingSecret,
  standBy,
} from './booking/scarce-office.ts';
import { type Deliveries, sendByHttp } from './peer/deliveries.ts';
import { openSlackPeer, type SlackPeer } from './peer/open-slack-peer.ts';
import { createPerson } from './peer/person.ts';
import { botUser } from './peer/workspace.ts';

const copies = 4;
const betweenKills = { least: 1_500, most: 3_500 };
const betweenQuestions = 400;

type Running = { readonly bot: PreparedBot; readonly url: string };

/** Two processes at a time; the next ones stand by and have loaded everything. */
async function runTwo(environment: Readonly<Record<string, string>>) {
  const start = async (bot: PreparedBot): Promise<Running> => ({ bot, url: `${await bot.start()}/slack/events` });
  const running = [await start(standBy(environment)), await start(standBy(environment))];
  let next = standBy(environment);
  return {
    urls: () => running.map(({ url }) => url),
    async killOne(): Promise<void> {
      const [killed] = running.splice(Math.floor(Math.random() * running.length), 1);
      await killed?.bot.kill('SIGKILL');
      running.push(await start(next));
      next = standBy(environment);
    },
    async end(): Promise<void> {
      await Promise.all(running.map(({ bot }) => bot.kill('SIGTERM')));
    },
  };
}

/** Whatever happens is delivered several times at once, to one process and the other. */
function manifold(peer: SlackPeer, urls: () => readonly string[]): Deliveries {
  return {
    ...peer.deliveries,
    async send(kind, payload) {
      const to = urls();
      const targets = Array.from({ length: copies }, (_, copy) => ({ url: to[copy % to.length] ?? '', signingSecret }));
      const delivered = await Promise.all(targets.map((target) => sendByHttp(target, kind, payload).catch(() => undefined)));
      const taken = delivered.find((each) => each?.status === 200);
      if (!taken) throw new Error('nobody took it');
      return taken;
    },
  };
}

/** Somebody new asks again and again in their direct chat, until told to stop; resolves with those chats. */
async function askOn(peer: SlackPeer, isOver: () => boolean): Promise<readonly string[]> {
  const deliveries = insist(peer.deliveries);
  const chats: string[] = [];
  while (!isOver()) {
    const person = createPerson({ workspace: peer.workspace, deliveries, url: peer.url }, `UASKS${chats.length}`);
    await person.says(person.direct, 'Wie hoch ist das Probegeld?');
    chats.push(person.direct);
    await sleep(Math.random() * betweenQuestions);
  }
  return chats;
}

async function fight(more: Readonly<Record<string, string>>): Promise<void> {
  const real = await openSlackPeer();
  onTestFinished(real.close);
  // Longer than a process stands still on a busy machine: who comes back later must not find that another has taken over.
  const environment = await prepareOffice(real, { TEST_LEASE: '4000', ...more });
  const office = await openScarceOffice(environment);
  for (const method of ['chat.postMessage', 'chat.postEphemeral', 'views.open', 'chat.update', 'response_url'])
    real.faults.set(method, { kind: 'slow', milliseconds: 60 });
  const two = await runTwo(environment);
  const peer = { ...real, deliveries: manifold(real, two.urls) };
  const town = liveAsPeople(counts.twoProcessesPeople, { peer, workshops: scarceDates, coordinator: 'UKOORD' });
  onTestFinished(town.stop);
  await town.opened;
  const end = performance.now() + counts.twoProcesses;
  const asking = askOn(peer, () => performance.now() > end);
  let kills = 0;
  for (; performance.now() < end; kills++) {
    town.invite(Math.ceil(counts.twoProcessesPeople * (1 - (end - performance.now()) / counts.twoProcesses)));
    await sleep(betweenKills.least + Math.random() * (betweenKills.most - betweenKills.least));
    await two.killOne();
  }
  town.invite(counts.twoProcessesPeople);
  const chats = await asking;
  await town.booked;
  await calm(office.database, town.busy);
  town.stop();
  await two.end();
  await expectTrue(office, { peer, people: counts.twoProcessesPeople });
  await expectNothingStuck(office, environment);
  const answersIn = (chat: string) => real.workspace.messages.filter(({ channel, user }) => channel === chat && user === botUser).length;
  expect(chats.filter((chat) => answersIn(chat) !== 1)).toEqual([]);
  expect(real.workspace.messages.filter(({ streaming }) => streaming)).toEqual([]);
  expect(kills).toBeGreaterThan(2);
  figure(
    `two processes on ${office.database.engine}: ${kills} kills, ${chats.length} questions, ${counts.twoProcessesPeople} people who booked: nothing lost, doubled or overbooked`,
  );
}

describe('two processes on one database, everything delivered four times, one of them killed every few seconds', () => {
  it('lose nothing, double nothing and overbook nothing on one SQLite file', { timeout: 10 * 60_000 }, () => fight({}));

  const server = process.env.TEST_DATABASE_URL;
  it.skipIf(server === undefined)(
    `lose nothing, double nothing and overbook nothing on PostgreSQL${server === undefined ? ' (TEST_DATABASE_URL is not set)' : ''}`,
    { timeout: 10 * 60_000 },
    async () => {
      const schema = await createSchema(server ?? '');
      onTestFinished(schema.drop);
      await fight({ DATABASE_URL: schema.url });
    },
  );
});
