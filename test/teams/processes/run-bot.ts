import { once } from 'node:events';
import { flushCompileCache } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { Hono } from 'hono';
import type { Incoming } from '../../../src/chat/incoming.ts';
import type { Responder } from '../../../src/chat/reply.ts';
import { clockFrom, databaseOf, readConfig } from '../../../src/config.ts';
import { createLog } from '../../../src/log.ts';
import type { Bot } from '../../../src/main.ts';
import { connectPlatforms } from '../../../src/operate/connect-platforms.ts';
import { serve } from '../../../src/operate/serve.ts';
import { openMigrated } from '../../../src/storage/open-migrated.ts';
// Loaded before it starts, as what takes longest.
import '../../../src/teams/create-teams.ts';

/**
 * The whole way from Teams through the queues and back, with a bot that repeats what it is asked: at once, in pieces when
 * the question says "stückweise", or with a form when it says "ausfüllen". Without a knowledge base, because it is
 * started a hundred times.
 */
const responder: Responder = async (incoming, onProgress = () => undefined) => {
  const asked = wordsIn(incoming);
  if (asked.includes('ausfüllen')) {
    const steps = [{ fields: [{ kind: 'text', id: 'was', label: 'Was?' }] }] as const;
    return { kind: 'form', form: { id: 'f', title: asked, submit: 'Senden', context: '', initial: {}, steps } };
  }
  if (asked.includes('stückweise')) {
    for (const append of [`Antwort auf `, asked, ' …']) {
      onProgress({ kind: 'text', append });
      await sleep(15);
    }
  }
  return { kind: 'reply', reply: { audience: 'conversation', message: { blocks: [{ kind: 'text', text: `Antwort auf ${asked}.` }] } } };
};

function wordsIn(incoming: Incoming): string {
  switch (incoming.kind) {
    case 'text':
    case 'command':
      return incoming.text;
    case 'action':
      return incoming.value;
    case 'form':
      return String(incoming.values.was);
    default:
      return '';
  }
}

const config = readConfig(process.env);
const log = createLog(config.logLevel);
// What starts next finds it compiled, where a folder for that is named.
flushCompileCache();
await once(process.stdin, 'data');
const database = await openMigrated(databaseOf(config));
const clock = clockFrom(config.startAt);
// Of a bot only what the connection with Teams uses.
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
