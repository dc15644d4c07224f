import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { WebClient } from '@slack/web-api';
import { createEmulator } from 'emulate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { openSlackBot } from './open-slack-bot.ts';
import { botToken, openSlackPeer, type SlackPeer } from './peer/open-slack-peer.ts';
import { wordsOf } from './words-of.ts';

const question = 'Wie lange gibt es Kurzarbeitergeld?';

/** What Vercel's emulator knows; streams, status and Socket Mode stay with our own peer. */
const methods = [
  'auth.test',
  ...['chat.postMessage', 'chat.update', 'chat.delete', 'chat.postEphemeral'],
  ...['conversations.open', 'conversations.history', 'conversations.replies'],
  ...['users.info', 'views.open', 'views.publish'],
];

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a TCP server that listens has one
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function openEmulator() {
  const port = await freePort();
  const app = { app_id: 'A1', client_id: 'c', client_secret: 's', name: 'TWS', redirect_uris: ['http://localhost/cb'] };
  const bot = { bot_id: 'B1', bot_user_id: 'UBOT' };
  const scopes = ['chat:write', 'channels:history', 'users:read', 'im:write', 'im:history'];
  return await createEmulator({
    service: 'slack',
    port,
    seed: {
      slack: {
        signing_secret: 'geheim',
        team: { name: 'TWS', domain: 'tws' },
        users: [{ name: 'anna', real_name: 'Anna Beispiel', email: 'anna@example.org' }],
        channels: [{ name: 'gs-voelklingen' }],
        oauth_apps: [{ ...app, ...bot, bot_name: 'tws-saar' }],
        tokens: [{ token: botToken, type: 'bot', user_id: 'UBOT', app_id: 'A1', ...bot, scopes }],
      },
    },
  });
}

describe('the whole bot with the state of Slack in an independent emulator', () => {
  let emulator: Awaited<ReturnType<typeof openEmulator>>;
  let peer: SlackPeer;
  let rig: Awaited<ReturnType<typeof openSlackBot>>;
  let web: WebClient;
  let channel: string;
  let anna: string;

  beforeAll(async () => {
    emulator = await openEmulator();
    web = new WebClient(botToken, { slackApiUrl: `${emulator.url}/api/`, retryConfig: { retries: 0 }, timeout: 3_000 });
    const { channels = [] } = await web.conversations.list();
    channel = channels.find(({ name }) => name === 'gs-voelklingen')?.id ?? '';
    const { members = [] } = await web.users.list({});
    anna = members.find(({ name }) => name === 'anna')?.id ?? '';
    await web.conversations.join({ channel });
    peer = await openSlackPeer({ backend: { url: emulator.url, methods } });
    rig = await openSlackBot({ peer, transport: 'socket' });
  });
  afterAll(async () => {
    await rig.close();
    await peer.close();
    await emulator.close();
  });

  const teamOf = async () => (await web.auth.test()).team_id ?? '';

  it('answers a mention in its thread, where the emulator keeps it, once', async () => {
    const asked = await web.chat.postMessage({ channel, text: question });
    const event = { type: 'app_mention', channel, user: anna, text: `<@UBOT> ${question}`, ts: asked.ts };
    const team = await teamOf();
    await peer.person(anna).event(event, { id: 'Ev1', from: team });
    await peer.person(anna).event(event, { id: 'Ev1', from: team });
    const answer = await eventuallyIn(asked.ts ?? '');
    expect(wordsOf(answer.blocks)).toMatch(/12 Monate.*3 Quellen/s);
    expect(answer.thread_ts).toBe(asked.ts);
  });

  it('finds its post there after a lost reply instead of posting again', async () => {
    const asked = await web.chat.postMessage({ channel, text: question });
    peer.faults.set('chat.postMessage', { kind: 'drop' }, { times: 1 });
    await peer
      .person(anna)
      .event({ type: 'app_mention', channel, user: anna, text: `<@UBOT> ${question}`, ts: asked.ts }, { from: await teamOf() });
    await eventuallyIn(asked.ts ?? '');
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    expect((await repliesTo(asked.ts ?? '')).length).toBe(1);
  });

  async function repliesTo(ts: string) {
    const { messages = [] } = await web.conversations.replies({ channel, ts });
    return messages.filter((message) => message.ts !== ts);
  }

  async function eventuallyIn(ts: string) {
    let found: Awaited<ReturnType<typeof repliesTo>>[number] | undefined;
    const look = setInterval(async () => {
      found ??= (await repliesTo(ts))[0];
    }, 50);
    try {
      return await eventually(() => found);
    } finally {
      clearInterval(look);
    }
  }
});
