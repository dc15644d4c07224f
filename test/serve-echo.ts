import type { Responder } from '../src/chat/reply.ts';
import { type Config, clockFrom, databaseOf } from '../src/config.ts';
import type { Log } from '../src/log.ts';
import { openBooking } from '../src/main/open-booking.ts';
import type { Bot } from '../src/main.ts';
import { openMigrated } from '../src/storage/open-migrated.ts';
import { serveBot } from './serve-bot.ts';

/** Runs a bot without a knowledge base as a process of its own, until it is told to end; says where it listens. */
export async function serveEcho(responder: Responder, { config, log }: { readonly config: Config; readonly log: Log }): Promise<void> {
  const database = await openMigrated(databaseOf(config));
  const clock = clockFrom(config.startAt);
  const now = () => new Date(clock());
  const booking = await openBooking(config, { database, formats: () => [], now });
  // Of a bot only what the connection with the platforms uses.
  const pressure: Bot['pressure'] = () => ({ level: 'calm' });
  const bot = { responder, pressure, database, booking, now, close: () => database.close() } as Bot;
  await serveBot(bot, { config, log });
}
