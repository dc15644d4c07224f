import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { loadSecret } from '../../src/storage/load-secret.ts';
import { openMigrated } from '../../src/storage/open-migrated.ts';
import { createOutbox } from '../../src/storage/outbox.ts';
import { counts } from '../counts.ts';
import { figure } from '../report/figure.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { eventEnvelope } from './peer/deliveries.ts';
import { botToken, openSlackPeer, type SlackPeer } from './peer/open-slack-peer.ts';
import { signRequest } from './peer/sign-request.ts';
import { type ChildBot, startBot } from './start-bot.ts';
import { proseOf } from './words-of.ts';

const signingSecret = 'geheim';

type Question = {
  readonly text: string;
  readonly kind: 'direct' | 'mention' | 'stream' | 'command';
  readonly request: () => ReturnType<typeof signRequest>;
};

function ask(peer: SlackPeer, number: number): Question {
  const kind = (['direct', 'mention', 'stream', 'command'] as const)[number % 4] ?? 'direct';
  const text = `${kind === 'stream' ? 'stückweise' : 'Frage'} Nummer ${number}`;
  const user = `U${number}`;
  const ts = `1764100000.${String(number).padStart(6, '0')}`;
  if (kind === 'command') {
    const url = `/response/${number}`;
    peer.workspace.responseUrls.set(url, { channel: 'C1', user, uses: 0 });
    const form = {
      command: '/tws',
      text,
      team_id: 'T1',
      user_id: user,
      channel_id: 'C1',
      response_url: `${peer.url}${url}`,
      trigger_id: `t${number}`,
    };
    return {
      text,
      kind,
      request: () =>
        signRequest(new URLSearchParams(form).toString(), { secret: signingSecret, contentType: 'application/x-www-form-urlencoded' }),
    };
  }
  // Each in a channel of its own: one message a second and channel would take longer than all the kills.
  const channel = kind === 'direct' ? `D${user}` : `K${number}`;
  peer.workspace.channels.add(channel);
  const event = kind === 'direct' ? { type: 'message', channel_type: 'im' } : { type: 'app_mention' };
  const body = JSON.stringify(eventEnvelope({ ...event, channel, user, ts, text: `<@UBOT> ${text}` }, { id: `Ev${number}` }));
  return { text, kind, request: () => signRequest(body, { secret: signingSecret }) };
}

it(`loses no acknowledged question and posts none twice when it is killed ${counts.kills} times`, { timeout: 15 * 60_000 }, async () => {
  const peer = await openSlackPeer();
  onTestFinished(peer.close);
  // Much of the time a post has been taken and its reply is on the way: the worst moment to be killed.
  for (const method of ['chat.postMessage', 'chat.startStream', 'chat.stopStream', 'chat.update', 'response_url'])
    peer.faults.set(method, { kind: 'slow', milliseconds: 120 });
  const dataDir = await temporaryFolder();
  const environment = {
    DATA_DIR: dataDir,
    PORT: '0',
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: peer.apiUrl,
    TEST_LEASE: '600',
  };
  const questions = Array.from({ length: counts.killedQuestions }, (_, number) => ask(peer, number));
  let bot: ChildBot = await startBot(environment);
  onTestFinished(() => bot.kill('SIGKILL'));
  let asked = 0;
  const askSome = async () => {
    while (asked < questions.length) {
      const question = questions[asked];
      // Not acknowledged is not asked: Slack, too, delivers again until it is.
      const response = question && (await fetch(bot.url, question.request()).catch(() => undefined));
      if (response?.status === 200) asked++;
      else await sleep(20);
      await sleep((counts.kills * 500 * Math.random()) / counts.killedQuestions);
    }
  };
  const asking = askSome();
  for (let kill = 0; kill < counts.kills; kill++) {
    await sleep(Math.random() * 900);
    await bot.kill('SIGKILL');
    bot = await startBot(environment);
  }
  await asking;
  const database = await openMigrated({ dataDir });
  onTestFinished(database.close);
  const open = async () => {
    const inbox = await database.kysely.selectFrom('inbox').select('key').where('state', 'in', ['waiting', 'claimed']).execute();
    const outbox = await database.kysely.selectFrom('outbox').select('key').where('state', 'in', ['waiting', 'claimed']).execute();
    return inbox.length + outbox.length;
  };
  for (let waited = 0; waited < 60_000 && (await open()) > 0; waited += 100) await sleep(100);
  await bot.kill('SIGTERM');

  expect(await open()).toBe(0);
  const posted = peer.workspace.messages.map(({ blocks, text }) => proseOf(blocks) || text);
  const privately = peer.workspace.ephemerals.map(({ blocks, text }) => proseOf(blocks) || text);
  const once = (texts: readonly string[], wanted: string) => texts.filter((text) => text === wanted).length;
  for (const { text, kind } of questions.filter((each) => each.kind !== 'command'))
    expect({ text, kind, times: once(posted, `Antwort auf ${text}.`) }).toEqual({ text, kind, times: 1 });
  expect(peer.workspace.messages.filter(({ streaming }) => streaming)).toEqual([]);
  expect(posted.filter((text) => !/^Antwort auf .*\.$/.test(text))).toEqual([]);
  const key = await loadSecret(dataDir, 'queue-key', 32);
  const stuck = await createOutbox({ database, key, lease: 1, now: Date.now }).stuck();
  const commands = questions.filter(({ kind }) => kind === 'command').map(({ text }) => once(privately, `Antwort auf ${text}.`));
  expect(commands.filter((times) => times > 1)).toEqual([]);
  expect(commands.filter((times) => times === 0).length).toBeLessThanOrEqual(stuck.filter(({ state }) => state === 'unknown').length);
  expect(stuck.filter(({ state }) => state === 'failed')).toEqual([]);
  figure(`asking in Slack, ${counts.kills} kills, ${counts.killedQuestions} questions: none lost, none answered twice`);
});
