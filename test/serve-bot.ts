import { Hono } from 'hono';
import type { Config } from '../src/config.ts';
import type { Log } from '../src/log.ts';
import type { Bot } from '../src/main.ts';
import { connectPlatforms } from '../src/operate/connect-platforms.ts';
import { serve } from '../src/operate/serve.ts';

/** Lets a bot take part in the chats until its process is told to end; says where it listens. */
export async function serveBot(bot: Bot, { config, log }: { readonly config: Config; readonly log: Log }): Promise<void> {
  const connected = await connectPlatforms(bot, { config, log, lease: Number(process.env.TEST_LEASE ?? 20_000) });
  const served = await serve(connected?.routes ?? new Hono(), config);
  process.on('SIGTERM', async () => {
    await served.close();
    await connected?.close();
    await bot.close();
    process.exit(0);
  });
  process.stdout.write(`ready ${served.url}\n`);
}
