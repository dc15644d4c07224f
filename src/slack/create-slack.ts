import type { WebClient } from '@slack/web-api';
import type { Hono } from 'hono';
import type { Adapter } from '../chat/adapter.ts';
import type { ClaimedEntry, Intake, Worked } from '../chat/inbox.ts';
import { createQuestions } from '../platform/questions.ts';
import { createBoltApp } from './create-bolt-app.ts';
import { createWebClient } from './create-web-client.ts';
import { createDoor } from './door.ts';
import { type Exchange, withExchange } from './exchange.ts';
import { findOptions } from './forms/find-options.ts';
import { openForm } from './forms/open-form.ts';
import { createAdmit } from './listeners/admit.ts';
import type { Desk } from './listeners/desk.ts';
import { readIdentity } from './read-identity.ts';
import { createReceive } from './receive/create-receive.ts';
import { httpRoutes } from './receive/http-routes.ts';
import { openSocket } from './receive/open-socket.ts';
import { createFindChannel } from './send/create-find-channel.ts';
import { createMessenger } from './send/create-messenger.ts';
import type { Identity, SlackOptions, SlackParts } from './slack-options.ts';
import { createStops } from './stops.ts';
import { createThreads } from './threads.ts';
import { withWayHome } from './with-way-home.ts';

/** The bot in one Slack workspace. `listen` begins to take deliveries; `routes` are there when they come by HTTP. */
export type Slack = {
  readonly adapter: Adapter;
  readonly listen: (intake: Intake) => Promise<{ readonly routes: Hono | undefined; readonly close: () => Promise<void> }>;
};

/** Finds out who the bot is and makes the adapter. Throws `ConfigurationError` when Slack does not accept the token. */
export async function createSlack(options: SlackOptions): Promise<Slack> {
  const client = createWebClient(options);
  const identity = await readIdentity(client, options.log);
  const desk = createDesk(options, client, identity);
  const process = createBoltApp(options, desk);
  const adapter: Adapter = { platform: 'slack', messenger: desk.parts.messenger, work: (entry) => work(process, entry) };
  const listen = async (intake: Intake) => {
    const lookUp = (payload: object) => findOptions(desk.parts, payload);
    const receive = createReceive({ ...options, identity, threads: desk.threads, lookUp }, intake);
    const { transport, log, apiUrl } = options;
    if (transport.kind === 'http') {
      return { routes: httpRoutes({ signingSecret: transport.signingSecret, log, receive }), close: async () => undefined };
    }
    const socket = await openSocket({ appToken: transport.appToken, apiUrl, log, receive });
    return { routes: undefined, close: socket.close };
  };
  return { adapter, listen };
}

function createDesk({ createAnswer, ...options }: SlackOptions, client: WebClient, identity: Identity): Desk {
  const stops = createStops();
  const findChannel = createFindChannel(client);
  const messenger = createMessenger({ ...options, client, identity, findChannel, isStopped: stops.isStopped });
  const door = createDoor({ client, identity, log: options.log });
  const parts: SlackParts = {
    ...options,
    client,
    identity,
    messenger,
    findChannel,
    door,
    answer: createAnswer(messenger),
    openForm: (turn, form) => openForm({ client, shelf: options.shelf }, turn, form),
    inPlace: withWayHome,
    stopStream: stops.stop,
  };
  return { parts, threads: createThreads(options.shelf), questions: createQuestions(options.shelf), admit: createAdmit(parts, door) };
}

/** Lets the listeners work on what waits in the inbox. */
async function work(process: ReturnType<typeof createBoltApp>, { key, at, body }: ClaimedEntry): Promise<Worked> {
  const exchange: Exchange = { key, at, outgoing: [] };
  await process({ body: JSON.parse(body), ack: async () => undefined, customProperties: withExchange(exchange) });
  const { outgoing, response } = exchange;
  return { outgoing, response: response && JSON.stringify(response) };
}
