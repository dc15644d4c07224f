import { Hono } from 'hono';
import type { Responder } from '../src/chat/reply.ts';
import { type Config, clockFrom, databaseOf } from '../src/config.ts';
import type { Log } from '../src/log.ts';
import { openBooking } from '../src/main/open-booking.ts';
import type { Bot } from '../src/main.ts';
import { connectPlatforms } from '../src/operate/connect-platforms.ts';
import { serve } from '../src/operate/serve.ts';
import { openMigrated } from '../src/storage/open-migrated.ts';

/** Runs a bot without a knowledge base as a process of its own, until it is told to end; says where it listens. */
export async function serveEcho(responder: Responder, { config, log }: { readonly config: Config; readonly log: Log }): Promise<void> {
  const database = await openMigrated(databaseOf(config));
  const clock = clockFrom(config.startAt);
  // Of a bot only what the connection with the platforms uses.
  const now = () => new Date(clock());
  const booking = await openBooking(config, { database, formats: () => [], now });
  const bot = { responder, database, booking, now } as Bot;
  const connected = await connectPlatforms(bot, { config, log, lease: Number(process.env.TEST_LEASE ?? 20_000) });
  const served = await serve(connected?.routes ?? new Hono(), config);
  process.on('SIGTERM', async () => {
    await served.close();
    await connected?.close();
    await database.close();
    process.exit(0);
  });
  process.stdout.write(`ready ${served.url}\n`);
}
