import { Hono } from 'hono';
import { type Config, readConfig } from '../config.ts';
import { createLog, type Log } from '../log.ts';
import { type Bot, createBot } from '../main.ts';
import { healthRoutes } from '../operate/health-routes.ts';
import { isReady } from '../operate/is-ready.ts';
import { saveMemory } from '../operate/save-memory.ts';
import { serve } from '../operate/serve.ts';
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
  const served = await serve(routes(bot, config, log), config).catch(async (cause: unknown) => {
    await bot.close();
    throw cause;
  });
  stopOnSignal(log, async () => {
    await served.close();
    await bot.close();
  });
  bot.knowledge.watch();
  const articles = bot.knowledge.retriever().articles().length;
  process.stdout.write(`Probierraum: ${served.url}  (${articles} Artikel, ohne KI, nur auf diesem Rechner)\n`);
  saveMemory();
}

function routes(bot: Bot, config: Config, log: Log): Hono {
  const health = healthRoutes(() => isReady(bot));
  return new Hono().route('/', health).route('/', createPlayground(playgroundOptions(bot, config, log)).app);
}
