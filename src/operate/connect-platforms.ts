import { Hono } from 'hono';
import type { Adapter } from '../chat/adapter.ts';
import type { Intake } from '../chat/inbox.ts';
import type { Messenger } from '../chat/messenger.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { Bot } from '../main.ts';
import { type Meter, noMeter } from '../meter.ts';
import type { Rate } from '../platform/pace.ts';
import { createAnswer } from '../relay/create-answer.ts';
import { createRelay } from '../relay/create-relay.ts';
import { createInbox } from '../storage/inbox.ts';
import { createKeyv } from '../storage/keyv-store.ts';
import { loadSecret } from '../storage/load-secret.ts';
import { createOutbox } from '../storage/outbox.ts';
import { createShelf } from '../storage/shelf.ts';

/** The bot on its chat platforms. `routes` are those at which they deliver; `ways` names them for the operator. */
export type Connected = {
  readonly routes: Hono;
  readonly ways: readonly Way[];
  /** Something was put into the outbox: sends it at once. */
  readonly nudge: () => void;
  readonly close: () => Promise<void>;
};

/** How a platform reaches the bot: at a path of this server, or over a connection that the bot has opened. */
export type Way = { readonly platform: 'Slack' | 'Teams'; readonly path: string | undefined };

type Settings = {
  readonly config: Config;
  readonly log: Log;
  readonly meter?: Meter | undefined;
  readonly lease?: number | undefined;
  /** How often a channel of Slack is written to; as Slack allows, where nothing is said. */
  readonly postsPerChannel?: Rate | undefined;
  /** Reaches the playground where it is served. */
  readonly playground?: Messenger | undefined;
};

/** One platform before it takes anything in. */
type Platform = { readonly adapter: Adapter; readonly listen: (intake: Intake) => Promise<Listening> };
type Listening = Way & { readonly routes: Hono | undefined; readonly close: () => Promise<void> };

/** How long a claim holds: after a crash another process goes on with what was under way that much later. */
const leaseMilliseconds = 20_000;

/**
 * Connects the bot with the platforms that are configured, and with the playground; undefined where there is none of them.
 * The platforms' packages are loaded here and nowhere earlier.
 */
export async function connectPlatforms(
  bot: Bot,
  { config, log, meter = noMeter, lease = leaseMilliseconds, postsPerChannel, playground }: Settings,
): Promise<Connected | undefined> {
  if (!config.slack && !config.teams && !playground) return undefined;
  const { queue, ...common } = await openQueue(bot, { config, log, lease });
  const platforms = [
    ...(config.slack ? [await openSlack(config, config.slack, { ...common, postsPerChannel })] : []),
    ...(config.teams ? [await openTeams(config, config.teams, common)] : []),
  ];
  const adapters = [...platforms.map(({ adapter }) => adapter), ...(playground ? [sendingOnly(playground)] : [])];
  const relay = createRelay({
    inbox: createInbox(queue),
    outbox: common.outbox,
    adapters,
    log,
    meter,
    now: bot.now,
    pressure: bot.pressure,
    lease,
  });
  const listening: Listening[] = [];
  bot.booking.onSaid(relay.nudge);
  const close = async () => {
    for (const each of listening) await each.close();
    await relay.stop();
  };
  try {
    for (const { listen } of platforms) listening.push(await listen(relay.intake));
  } catch (cause) {
    await close();
    throw cause;
  }
  const routes = listening.reduce((app, each) => (each.routes ? app.route('/', each.routes) : app), new Hono());
  return { routes, ways: listening, nudge: relay.nudge, close };
}

/** Who visits the playground is answered in the process that was asked, so that nothing of it is ever in the inbox. */
function sendingOnly(messenger: Messenger): Adapter {
  return { platform: messenger.platform, messenger, work: async () => ({ outgoing: [] }) };
}

type Common = Awaited<ReturnType<typeof openQueue>>;

async function openQueue({ database, now, responder }: Bot, { config, log, lease }: Settings & { readonly lease: number }) {
  const millis = () => now().getTime();
  const key = await loadSecret(config.dataDir, 'queue-key', 32);
  const queue = { database, key, lease, now: millis };
  const outbox = createOutbox(queue);
  const shelf = createShelf(createKeyv(database, 'shelf', millis), { key, now: millis });
  const answering = (messenger: Messenger) => createAnswer({ responder, messenger, outbox, now });
  return { queue, outbox, shelf, createAnswer: answering, log, now };
}

type SlackCommon = Omit<Common, 'queue'> & Pick<Settings, 'postsPerChannel'>;

async function openSlack({ office }: Config, slack: NonNullable<Config['slack']>, common: SlackCommon): Promise<Platform> {
  const { createSlack } = await import('../slack/create-slack.ts');
  const channels = [...office.branches.map(({ slackChannel }) => slackChannel), office.coordinatorsChannel.slack].flatMap((id) => id ?? []);
  const { adapter, listen } = await createSlack({ ...common, ...slack, mentionOnly: office.slack.mentionOnly, channels });
  return {
    adapter,
    listen: async (intake) => {
      const listening = await listen(intake);
      return { ...listening, platform: 'Slack', path: listening.routes && '/slack/events' };
    },
  };
}

async function openTeams({ office }: Config, access: NonNullable<Config['teams']>, common: Omit<Common, 'queue'>): Promise<Platform> {
  const { createTeams } = await import('../teams/create-teams.ts');
  const channels = [...office.branches.map(({ teamsChannel }) => teamsChannel), office.coordinatorsChannel.teams].flatMap((id) => id ?? []);
  const { adapter, listen } = createTeams({ ...common, access, ...office.teams, channels });
  return {
    adapter,
    listen: async (intake) => ({ routes: listen(intake), platform: 'Teams', path: '/api/messages', close: async () => undefined }),
  };
}
