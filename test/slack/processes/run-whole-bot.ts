import { once } from 'node:events';
import { flushCompileCache } from 'node:module';
import { readConfig } from '../../../src/config.ts';
import { createLog } from '../../../src/log.ts';
import { createBot } from '../../../src/main.ts';
import { serveBot } from '../../serve-bot.ts';
// Loaded before it starts, as what takes longest.
import '../../../src/slack/create-slack.ts';

/** The bot as it is, with the knowledge base that the environment names; does nothing until it is told to start. */
const config = readConfig(process.env);
const log = createLog(config.logLevel);
const bot = await createBot(config, log);
// What starts next finds it compiled, where a folder for that is named.
flushCompileCache();
await once(process.stdin, 'data');
await serveBot(bot, { config, log });
