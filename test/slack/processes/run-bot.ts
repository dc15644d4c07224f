import { setTimeout as sleep } from 'node:timers/promises';
import { Hono } from 'hono';
import type { Responder } from '../../../src/chat/reply.ts';
import { clockFrom, databaseOf, readConfig } from '../../../src/config.ts';
import { createLog } from '../../../src/log.ts';
import type { Bot } from '../../../src/main.ts';
import { connectPlatforms } from '../../../src/operate/connect-platforms.ts';
import { serve } from '../../../src/operate/serve.ts';
import { openMigrated } from '../../../src/storage/open-migrated.ts';

/**
 * The whole way from Slack through the queues and back, with a bot that repeats what it is asked: at once, or in
 * pieces when the question says "stückweise". Without a knowledge base, because it is started a hundred times.
 */
const responder: Responder = async (incoming, onProgress = () => undefined) => {
  const text = incoming.kind === 'text' || incoming.kind === 'command' ? incoming.text : '';
  if (text.includes('stückweise')) {
    for (const append of [`Antwort auf `, text, ' …']) {
      onProgress({ kind: 'text', append });
      await sleep(15);
    }
  }
  const blocks = [{ kind: 'text', text: `Antwort auf ${text}.` }] as const;
  return { kind: 'reply', reply: { audience: 'conversation', message: { blocks } } };
};

const config = readConfig(process.env);
const log = createLog(config.logLevel);
const database = await openMigrated(databaseOf(config));
const clock = clockFrom(config.startAt);
// Of a bot only what the connection with Slack uses.
const bot = { responder, database, now: () => new Date(clock()) } as Bot;
const connected = await connectPlatforms(bot, { config, log, lease: Number(process.env.TEST_LEASE ?? 20_000) });
const served = await serve(connected?.routes ?? new Hono(), config);
process.on('SIGTERM', async () => {
  await served.close();
  await connected?.close();
  await database.close();
  process.exit(0);
});
process.stdout.write(`ready ${served.url}\n`);
