import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Hono } from 'hono';
import type { Responder } from '../../src/chat/reply.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { createBot } from '../../src/main.ts';
import { connectPlatforms } from '../../src/operate/connect-platforms.ts';
import { serve } from '../../src/operate/serve.ts';
import { serveBookings } from '../../src/operate/serve-bookings.ts';
import { shareKnowledge } from '../knowledge/shipped-base.ts';
import { appPassword } from './peer/directory.ts';
import { openTeamsPeer, type TeamsPeer } from './peer/open-teams-peer.ts';

export type TeamsBotOptions = {
  readonly peer?: TeamsPeer;
  readonly dataDir?: string;
  readonly databaseUrl?: string;
  /** Which office: clients show dialogs, or do not, or slash commands and targeted messages are switched on. */
  readonly office?: 'office' | 'office-without-dialogs' | 'office-targeted';
  /** Hosts to which it may send besides Teams' own. */
  readonly serviceHosts?: string;
  /** Wraps the bot's own responder, to make it slow or let it write in pieces. */
  readonly responder?: (own: Responder) => Responder;
  readonly lease?: number;
  /** Added to the clock, in milliseconds. */
  readonly offset?: () => number;
  /** Where people reach it; what they fetch there it serves in any case. */
  readonly publicUrl?: string;
  readonly environment?: Readonly<Record<string, string>>;
};

/** The environment of a bot that talks to a Teams on this machine. */
export function environmentFor(peer: TeamsPeer): Readonly<Record<string, string>> {
  return {
    MICROSOFT_APP_ID: peer.appId,
    MICROSOFT_APP_PASSWORD: appPassword,
    MICROSOFT_APP_TENANT_ID: peer.tenant,
    TEAMS_OPENID_METADATA_URL: peer.openIdMetadataUrl,
    TEAMS_TOKEN_ISSUER: peer.issuer,
    TEAMS_LOGIN_URL: peer.loginUrl,
    TEAMS_SERVICE_HOSTS: '127.0.0.1',
  };
}

/** The whole bot with the shipped knowledge base, connected with a Teams on this machine. */
export async function openTeamsBot(options: TeamsBotOptions = {}) {
  const { offset = () => 0, office = 'office' } = options;
  const peer = options.peer ?? (await openTeamsPeer());
  const dataDir = options.dataDir ?? (await mkdtemp(path.join(tmpdir(), 'tws-teams-')));
  const config = readConfig({
    ...{ PORT: '0', DATA_DIR: dataDir, TWS_CONFIG: path.join(import.meta.dirname, `${office}.yaml`), LOG_LEVEL: 'info' },
    ...environmentFor(peer),
    ...(options.serviceHosts === undefined ? {} : { TEAMS_SERVICE_HOSTS: options.serviceHosts }),
    ...(options.databaseUrl === undefined ? {} : { DATABASE_URL: options.databaseUrl }),
    ...(options.publicUrl === undefined ? {} : { PUBLIC_URL: options.publicUrl }),
    ...options.environment,
  });
  const lines: string[] = [];
  const log = createLog('debug', (line) => lines.push(line));
  const bot = await createBot(config, log, { now: () => Date.now() + offset(), knowledge: await shareKnowledge() });
  const responder = options.responder?.(bot.responder) ?? bot.responder;
  const connected = await connectPlatforms({ ...bot, responder }, { config, log, lease: options.lease });
  const served = await serve(
    new Hono().route('/', serveBookings(bot.booking, bot.posters)).route('/', connected?.routes ?? new Hono()),
    config,
  );
  const url = `${served.url}/api/messages`;
  peer.deliveries.to(url);
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
  return { peer, bot, lines, dataDir, url, person: peer.person, stop, close };
}
