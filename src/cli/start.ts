import { Hono } from 'hono';
import { type Config, readConfig } from '../config.ts';
import { createLog, type Log } from '../log.ts';
import { type Bot, createBot } from '../main.ts';
import type { Connected } from '../operate/connect-slack.ts';
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
  process.stdout.write(`${running.said}  (${articles} Artikel, ohne KI${config.slack ? '' : ', nur auf diesem Rechner'})\n`);
  saveMemory();
}

/** Opens the ways by which people reach the bot: Slack if it is configured, else the playground. */
async function openDoors(bot: Bot, config: Config, log: Log) {
  const slack = config.slack && (await (await import('../operate/connect-slack.ts')).connectSlack(bot, { config, log }));
  const served = await serve(routes(bot, slack, { config, log }), config).catch(async (cause: unknown) => {
    await slack?.close();
    throw cause;
  });
  const close = async () => {
    await served.close();
    await slack?.close();
  };
  const said = slack === undefined ? `Probierraum: ${served.url}` : sayConnected(served.url, slack);
  return { close, said };
}

function sayConnected(url: string, { routes: byHttp }: Connected): string {
  return byHttp ? `Slack: ${url}/slack/events` : `Slack: verbunden (Socket Mode), Zustand: ${url}/readyz`;
}

type Settings = { readonly config: Config; readonly log: Log };

function routes(bot: Bot, slack: Connected | undefined, { config, log }: Settings): Hono {
  const app = new Hono().route(
    '/',
    healthRoutes(() => isReady(bot)),
  );
  if (slack === undefined) return app.route('/', createPlayground(playgroundOptions(bot, config, log)).app);
  return slack.routes ? app.route('/', slack.routes) : app;
}
