import { Hono } from 'hono';
import { type Config, readConfig } from '../config.ts';
import { createLog, type Log } from '../log.ts';
import { openRetention } from '../main/open-retention.ts';
import { type Bot, createBot } from '../main.ts';
import { connectPlatforms, type Way } from '../operate/connect-platforms.ts';
import { healthRoutes } from '../operate/health-routes.ts';
import { isReady } from '../operate/is-ready.ts';
import { lookAfterBookings } from '../operate/look-after-bookings.ts';
import { lookAfterDigest } from '../operate/look-after-digest.ts';
import { lookAfterRetention } from '../operate/look-after-retention.ts';
import { saveMemory } from '../operate/save-memory.ts';
import { serve } from '../operate/serve.ts';
import { serveBookings } from '../operate/serve-bookings.ts';
import { stopOnCrash } from '../operate/stop-on-crash.ts';
import { stopOnSignal } from '../operate/stop-on-signal.ts';
import { createPlayground } from '../playground/create-playground.ts';
import { playgroundOptions } from './playground-options.ts';

/** Starts the bot and runs until it is told to stop. Without a chat platform that means the playground. */
export async function start(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  stopOnCrash(log);
  const bot = await createBot(config, log);
  const running = await openDoors(bot, config, log).catch(async (cause: unknown) => {
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

/** Opens the ways by which people reach the bot: the chat platforms that are configured, else the playground. */
async function openDoors(bot: Bot, config: Config, log: Log) {
  const isMeant = config.slack !== undefined || config.teams !== undefined;
  const playground = isMeant ? undefined : createPlayground(playgroundOptions(bot, config, log));
  const connected = await connectPlatforms(bot, { config, log, playground: playground?.messenger });
  const served = await serve(routes(bot, playground?.app ?? connected?.routes), config).catch(async (cause: unknown) => {
    await connected?.close();
    throw cause;
  });
  const stopLooking = lookAfterBookings({ booking: bot.booking, log });
  const stopRetaining = lookAfterRetention({ ...(await openRetention(config, bot)), log });
  const stopDigest = lookAfterDigest({ digest: bot.digest, log, nudge: () => connected?.nudge() });
  const close = async () => {
    await stopDigest();
    await stopLooking();
    await stopRetaining();
    await served.close();
    await connected?.close();
  };
  const said = playground ? `Probierraum: ${served.url}` : (connected?.ways ?? []).map((way) => sayWay(served.url, way)).join('\n');
  return { close, said };
}

function sayWay(url: string, { platform, path }: Way): string {
  return path === undefined ? `${platform}: verbunden (Socket Mode), Zustand: ${url}/readyz` : `${platform}: ${url}${path}`;
}

function routes(bot: Bot, own = new Hono()): Hono {
  const health = healthRoutes(() => isReady(bot));
  return new Hono().route('/', health).route('/', serveBookings(bot.booking)).route('/', own);
}
