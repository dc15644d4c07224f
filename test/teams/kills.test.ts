import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { loadSecret } from '../../src/storage/load-secret.ts';
import { openMigrated } from '../../src/storage/open-migrated.ts';
import { createOutbox } from '../../src/storage/outbox.ts';
import { counts } from '../counts.ts';
import { figure } from '../report/figure.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { askInWays, type Question } from './ask-in-ways.ts';
import { botSaid, wordsOf } from './bot-said.ts';
import { environmentFor } from './open-teams-bot.ts';
import { openTeamsPeer, type TeamsPeer } from './peer/open-teams-peer.ts';
import { type ChildBot, prepareBot } from './start-bot.ts';

/** What may stand in a chat besides the answer: the first words of a stream, and what is said of an answer that is listed. */
const besides =
  /^(?:Antwort auf|Ich sehe in der Wissensbank nach …|Hinweis: \n(?:Eine Antwort an Dich ist vielleicht nicht|Deine Antwort ist fertig).*)$/s;

async function askAll(peer: TeamsPeer, questions: readonly Question[]): Promise<void> {
  for (const { activity } of questions) {
    // Not acknowledged is not asked: Teams, too, delivers again until it is.
    while ((await peer.deliveries.send(activity).catch(() => undefined))?.status !== 200) await sleep(100);
    await sleep((counts.teamsKills * 1_400 * Math.random()) / questions.length);
  }
}

/** Kills the bot again and again while others stand by, which have loaded everything; resolves with the last one. */
async function killAgainAndAgain(peer: TeamsPeer, first: ChildBot, environment: Readonly<Record<string, string>>): Promise<ChildBot> {
  const prepare = () => {
    const bot = prepareBot(environment);
    onTestFinished(() => bot.kill('SIGKILL'));
    return bot;
  };
  const standingBy = [prepare(), prepare()];
  let bot = first;
  for (let kill = 0; kill < counts.teamsKills; kill++) {
    await sleep(Math.random() * 900);
    await bot.kill('SIGKILL');
    bot = standingBy.shift() ?? prepare();
    if (kill < counts.teamsKills - 2) standingBy.push(prepare());
    peer.deliveries.to(await bot.start());
  }
  return bot;
}

it(`loses no acknowledged question and answers none twice when it is killed ${counts.teamsKills} times`, {
  timeout: 15 * 60_000,
}, async () => {
  const peer = await openTeamsPeer();
  onTestFinished(peer.close);
  const dataDir = await temporaryFolder();
  const environment = {
    ...{
      ...environmentFor(peer),
      DATA_DIR: dataDir,
      PORT: '0',
      TEST_LEASE: '600',
      TWS_CONFIG: path.join(import.meta.dirname, 'office.yaml'),
    },
    NODE_COMPILE_CACHE: path.join(dataDir, 'compiled'),
  };
  const first = prepareBot(environment);
  onTestFinished(() => first.kill('SIGKILL'));
  peer.deliveries.to(await first.start());
  const questions = await askInWays(peer, counts.teamsKilledQuestions);
  // Much of the time a post has been taken and its reply is on the way: the worst moment to be killed.
  for (const operation of ['send', 'stream', 'update', 'create'] as const) peer.faults.set(operation, { kind: 'slow', milliseconds: 120 });
  const [last] = await Promise.all([killAgainAndAgain(peer, first, environment), askAll(peer, questions)]);

  const database = await openMigrated({ dataDir });
  onTestFinished(database.close);
  const open = async () => {
    const inbox = await database.kysely.selectFrom('inbox').select('key').where('state', 'in', ['waiting', 'claimed']).execute();
    const outbox = await database.kysely.selectFrom('outbox').select('key').where('state', 'in', ['waiting', 'claimed']).execute();
    return inbox.length + outbox.length;
  };
  for (let waited = 0; waited < 60_000 && (await open()) > 0; waited += 100) await sleep(100);
  await last.kill('SIGTERM');

  expect(await open()).toBe(0);
  const key = await loadSecret(dataDir, 'queue-key', 32);
  const stuck = await createOutbox({ database, key, lease: 1, now: Date.now }).stuck();
  expect(stuck.filter(({ state }) => state === 'failed')).toEqual([]);
  for (const { text, kind, conversation } of questions) {
    const lines = botSaid(peer, conversation).map((message) => wordsOf(message).trim().split('\n'));
    const isListed = stuck.some((each) => each.key.includes(conversation));
    const times = lines.filter((each) => each.includes(`Antwort auf ${text}.`)).length;
    expect({ text, kind, times, lines }).toEqual({ text, kind, times: isListed ? expect.any(Number) : 1, lines });
    expect(times).toBeLessThanOrEqual(1);
    const rest = lines.filter((each) => !each.includes(`Antwort auf ${text}.`)).map((each) => each.join('\n'));
    expect(rest.filter((each) => !besides.test(each))).toEqual([]);
  }
  figure(`asking in Teams, ${counts.teamsKills} kills, ${questions.length} questions: none lost, none answered twice`);
});
