import { setTimeout as sleep } from 'node:timers/promises';
import { it, onTestFinished } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { counts } from '../counts.ts';
import type { PreparedBot } from '../prepare-bot.ts';
import { figure } from '../report/figure.ts';
import { liveAsPeople, type Town } from './booking/live-as-people.ts';
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
import { openSlackPeer, type SlackPeer } from './peer/open-slack-peer.ts';

type Fight = { readonly peer: SlackPeer; readonly database: Database; readonly town: Town };

/** Kills the bot again and again while others stand by, which have loaded everything; resolves with the last one. */
async function killAgainAndAgain({ peer, database, town }: Fight, environment: Readonly<Record<string, string>>): Promise<PreparedBot> {
  const standingBy: PreparedBot[] = [];
  for (let kill = 0; ; kill++) {
    const bot = standingBy.shift() ?? standBy(environment);
    peer.deliveries.to({ url: `${await bot.start()}/slack/events`, signingSecret });
    await town.opened;
    if (kill === counts.kills) return bot;
    // Not earlier: what starts after the first one finds everything compiled.
    while (standingBy.length < Math.min(2, counts.kills - kill)) standingBy.push(standBy(environment));
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

it(`keeps every booking that it told of and tells of every booking that it keeps, killed ${counts.kills} times`, {
  timeout: 15 * 60_000,
}, async () => {
  const peer = await openSlackPeer();
  onTestFinished(peer.close);
  const environment = await prepareOffice(peer);
  const office = await openScarceOffice(environment);
  const { database } = office;
  // Much of the time something has been taken and its reply is on the way: the worst moment to be killed.
  for (const method of ['chat.postMessage', 'chat.postEphemeral', 'views.open', 'chat.update', 'response_url'])
    peer.faults.set(method, { kind: 'slow', milliseconds: 120 });
  const town = liveAsPeople(counts.bookingPeople, { peer, workshops: scarceDates, coordinator: 'UKOORD' });
  onTestFinished(town.stop);
  const last = await killAgainAndAgain({ peer, database, town }, environment);
  await town.booked;
  await calm(database, town.busy);
  town.stop();
  await last.kill('SIGTERM');
  await expectTrue(office, { peer, people: counts.bookingPeople });
  await expectNothingStuck(office, environment);
  figure(`booking in Slack, ${counts.kills} kills, ${counts.bookingPeople} people: nothing lost, told falsely or overbooked`);
});
