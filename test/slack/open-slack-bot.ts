import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Hono } from 'hono';
import type { Responder } from '../../src/chat/reply.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { createBot } from '../../src/main.ts';
import { type Meter, noMeter } from '../../src/meter.ts';
import { connectPlatforms } from '../../src/operate/connect-platforms.ts';
import { meterRequests } from '../../src/operate/meter-requests.ts';
import { serve } from '../../src/operate/serve.ts';
import { shareKnowledge } from '../knowledge/shipped-base.ts';
import { appToken, botToken, openSlackPeer, type SlackPeer } from './peer/open-slack-peer.ts';

const signingSecret = 'geheim';

export type SlackBotOptions = {
  readonly transport?: 'http' | 'socket';
  readonly peer?: SlackPeer;
  readonly dataDir?: string;
  readonly databaseUrl?: string;
  readonly officeFile?: string;
  /** Wraps the bot's own responder, to make it slow or let it write in pieces. */
  readonly responder?: (own: Responder) => Responder;
  readonly lease?: number;
  /** Added to the clock, in milliseconds. */
  readonly offset?: () => number;
  /** At the pace that Slack allows, a message a second in a channel; else tests would wait for that most of the time. */
  readonly atPaceOfSlack?: boolean;
  readonly meter?: Meter;
  /** What connects it with another platform besides. */
  readonly environment?: Readonly<Record<string, string>>;
};

const quick = { most: 1, milliseconds: 20 };
const officeForTests = path.join(import.meta.dirname, 'office.yaml');

/** The whole bot with the shipped knowledge base, connected with a Slack on this machine. */
export async function openSlackBot(options: SlackBotOptions = {}) {
  const { transport = 'http', offset = () => 0, meter = noMeter } = options;
  const peer = options.peer ?? (await openSlackPeer());
  const dataDir = options.dataDir ?? (await mkdtemp(path.join(tmpdir(), 'tws-slack-')));
  const tokens = transport === 'http' ? { SLACK_SIGNING_SECRET: signingSecret } : { SLACK_APP_TOKEN: appToken };
  const config = readConfig({
    ...{ PORT: '0', DATA_DIR: dataDir, TWS_CONFIG: options.officeFile ?? officeForTests, LOG_LEVEL: 'info' },
    ...{ ...tokens, SLACK_BOT_TOKEN: botToken, SLACK_API_URL: peer.apiUrl },
    ...(options.databaseUrl === undefined ? {} : { DATABASE_URL: options.databaseUrl }),
    ...options.environment,
  });
  const lines: string[] = [];
  const log = createLog('debug', (line) => lines.push(line));
  const bot = await createBot(config, log, { now: () => Date.now() + offset(), knowledge: await shareKnowledge(), meter });
  const responder = options.responder?.(bot.responder) ?? bot.responder;
  const connected = await connectPlatforms(
    { ...bot, responder },
    { config, log, meter, lease: options.lease, postsPerChannel: options.atPaceOfSlack ? undefined : quick },
  );
  const served = await serve(meterRequests(connected?.routes ?? new Hono(), meter), config);
  const url = `${served.url}/slack/events`;
  if (transport === 'http') peer.deliveries.to({ url, signingSecret });
  const stop = async () => {
    await served.close();
    await connected?.close();
    await bot.close();
  };
  const close = async () => {
    await stop();
    if (!options.peer) await peer.close();
    if (!options.dataDir) await rm(dataDir, { recursive: true, force: true });
  };
  /** What the bot said in a channel, and somebody's home page as they see it. */
  const said = (channel: string) =>
    peer.workspace.messages.filter((message) => message.channel === channel && message.bot_id !== undefined);
  const home = (user: string) => {
    const view = peer.workspace.homes.get(user);
    if (!view) throw new Error('no home page');
    return view;
  };
  return { peer, bot, lines, dataDir, url, said, home, stop, close };
}
