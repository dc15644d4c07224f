import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../../../src/config.ts';
import { createLog } from '../../../src/log.ts';
import { type Bot, createBot } from '../../../src/main.ts';
import { loadSecret } from '../../../src/storage/load-secret.ts';
import { time } from '../measure.ts';
import { createSchema, query } from '../schema.ts';
import { fillStore } from './fill-store.ts';

/** The whole bot over a store with 50,000 bookings. */
export type FilledBot = Bot & { readonly key: Uint8Array; readonly filling: number };

/** On SQLite, or on PostgreSQL in a schema of its own; `close` leaves nothing behind. */
export async function openFilledBot(server?: string): Promise<FilledBot> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'tws-bench-'));
  const schema = server === undefined ? undefined : await createSchema(server, `tws_bench_${process.pid}`);
  const config = readConfig({
    ...{ DATA_DIR: dataDir, PUBLIC_URL: 'https://bot.example.org' },
    ...(schema === undefined ? {} : { DATABASE_URL: schema.url }),
  });
  const bot = await createBot(config, createLog('error'));
  const key = await loadSecret(dataDir, 'booking-key', 32);
  const { milliseconds: filling } = await time(() => fillStore(bot.database, key, bot.now().getTime()));
  // As in a store that has grown: PostgreSQL does so by itself within minutes.
  if (schema !== undefined) await query(schema.url, 'vacuum analyze workshop, booking');
  const close = async () => {
    await bot.close();
    await schema?.drop();
    rmSync(dataDir, { recursive: true });
  };
  return { ...bot, key, filling, close };
}
