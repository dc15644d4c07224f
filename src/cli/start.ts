import { Hono } from 'hono';
import { readConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { createBot } from '../main.ts';
import { healthRoutes } from '../operate/health-routes.ts';
import { isReady } from '../operate/is-ready.ts';
import { serve } from '../operate/serve.ts';
import { stopOnSignal } from '../operate/stop-on-signal.ts';
import { createPlayground } from '../playground/create-playground.ts';
import { playgroundOptions } from './playground-options.ts';

/** Starts the bot and runs until it is told to stop. Without a chat platform that means the playground. */
export async function start(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const bot = await createBot(config, log);
  bot.knowledge.watch();
  const playground = createPlayground(playgroundOptions(bot, config, log));
  const app = new Hono();
  app.route(
    '/',
    healthRoutes(() => isReady(bot)),
  );
  app.route('/', playground.app);
  const served = await serve(app, config);
  process.stdout.write(
    `Probierraum: ${served.url}  (${bot.knowledge.retriever().articles().length} Artikel, ohne KI, nur auf diesem Rechner)\n`,
  );
  stopOnSignal(log, async () => {
    await served.close();
    await bot.close();
  });
}
