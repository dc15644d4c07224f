import { Hono } from 'hono';
import { type Config, readConfig } from '../config.ts';
import { createLog, type Log } from '../log.ts';
import { openRetention } from '../main/open-retention.ts';
import { type Bot, createBot } from '../main.ts';
import type { Metrics } from '../metrics/open-metrics.ts';
import { connectPlatforms, type Way } from '../operate/connect-platforms.ts';
import { healthRoutes } from '../operate/health-routes.ts';
import { isReady } from '../operate/is-ready.ts';
import { lookAfterBookings } from '../operate/look-after-bookings.ts';
import { lookAfterDigest } from '../operate/look-after-digest.ts';
import { lookAfterRetention } from '../operate/look-after-retention.ts';
import { meterRequests } from '../operate/meter-requests.ts';
import { saveMemory } from '../operate/save-memory.ts';
import { type Served, serve } from '../operate/serve.ts';
import { serveBookings } from '../operate/serve-bookings.ts';
import { serveMetrics } from '../operate/serve-metrics.ts';
import { stopOnCrash } from '../operate/stop-on-crash.ts';
import { stopOnSignal } from '../operate/stop-on-signal.ts';
import { createPlayground } from '../playground/create-playground.ts';
import { playgroundOptions } from './playground-options.ts';

/** Starts the bot and runs until it is told to stop. Without a chat platform that means the playground. */
export async function start(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  stopOnCrash(log);
  // What keeps figures is loaded where somebody wants them.
  const metrics = config.metrics && (await import('../metrics/open-metrics.ts')).openMetrics();
  const bot = await createBot(config, log, { meter: metrics?.meter });
  const running = await openDoors(bot, { config, log, metrics }).catch(async (cause: unknown) => {
    await bot.close();
    throw cause;
  });
  stopOnSignal(log, async () => {
    await running.close();
    await bot.close();
  });
  bot.knowledge.watch();
  const articles = bot.knowledge.retriever().articles().length;
  process.stdout.write(
    `${running.said}  (${articles} Artikel, ${config.model === undefined ? 'ohne KI' : `KI: ${config.model.model}`}${(config.slack ?? config.teams) ? '' : ', nur auf diesem Rechner'})\n`,
  );
  saveMemory();
}

type Opening = { readonly config: Config; readonly log: Log; readonly metrics: Metrics | undefined };

/** Opens the ways by which people reach the bot: the chat platforms that are configured, else the playground. */
async function openDoors(bot: Bot, { config, log, metrics }: Opening) {
  const isMeant = config.slack !== undefined || config.teams !== undefined;
  const retention = await openRetention(config, bot);
  const playground = isMeant ? undefined : createPlayground(playgroundOptions(bot, config, log));
  const connected = await connectPlatforms(bot, { config, log, meter: metrics?.meter, playground: playground?.messenger });
  const served = await openServers(bot, routes(bot, playground?.app ?? connected?.routes), { config, log, metrics }).catch(
    async (cause: unknown) => {
      await connected?.close();
      throw cause;
    },
  );
  const stops = [
    lookAfterDigest({ digest: bot.digest, log, nudge: () => connected?.nudge() }),
    lookAfterBookings({ booking: bot.booking, log }),
    lookAfterRetention({ ...retention, log }),
  ];
  // Nothing new comes in while what is under way ends; what hangs in one place holds up no other.
  const closeDoors = () => served.close().then(() => connected?.close());
  const close = async () => void (await Promise.all([closeDoors(), ...stops.map((stop) => stop())]));
  const said = playground ? `Probierraum: ${served.url}` : (connected?.ways ?? []).map((way) => sayWay(served.url, way)).join('\n');
  return { close, said };
}

/** The server that people and platforms reach, and the one for figures where the operator wants them. */
async function openServers(bot: Bot, app: Hono, { config, log, metrics }: Opening): Promise<Served> {
  const served = await serve(metrics ? meterRequests(app, metrics.meter) : app, config);
  if (!metrics || !config.metrics) return served;
  const figures = await serveMetrics(metrics, bot, config.metrics).catch(async (cause: unknown) => {
    await served.close();
    throw cause;
  });
  log.info({ metrics: `${figures.url}/metrics` }, 'figures are served');
  return { url: served.url, close: async () => void (await Promise.all([served.close(), figures.close()])) };
}

function sayWay(url: string, { platform, path }: Way): string {
  return path === undefined ? `${platform}: verbunden (Socket Mode), Zustand: ${url}/readyz` : `${platform}: ${url}${path}`;
}

function routes(bot: Bot, own = new Hono()): Hono {
  const health = healthRoutes(() => isReady(bot));
  return new Hono().route('/', health).route('/', serveBookings(bot.booking, bot.posters)).route('/', own);
}
