import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { readConfig } from '../../../src/config.ts';
import { createLog } from '../../../src/log.ts';
import { type Bot, createBot } from '../../../src/main.ts';
import { loadSecret } from '../../../src/storage/load-secret.ts';
import { time } from '../measure.ts';
import { fillStore } from './fill-store.ts';

/** The whole bot over a store with 50,000 bookings. */
export type FilledBot = Bot & { readonly key: Uint8Array; readonly filling: number };

/** On SQLite, or on PostgreSQL in a schema of its own; `close` leaves nothing behind. */
export async function openFilledBot(server?: string): Promise<FilledBot> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'tws-bench-'));
  const schema = `tws_bench_${process.pid}`;
  if (server !== undefined) await query(server, `create schema ${schema}`);
  const config = readConfig({
    ...{ DATA_DIR: dataDir, PUBLIC_URL: 'https://bot.example.org' },
    ...(server === undefined ? {} : { DATABASE_URL: withSchema(server, schema) }),
  });
  const bot = await createBot(config, createLog('error'));
  const key = await loadSecret(dataDir, 'booking-key', 32);
  const { milliseconds: filling } = await time(() => fillStore(bot.database, key, bot.now().getTime()));
  // As in a store that has grown: PostgreSQL does so by itself within minutes.
  if (server !== undefined) await query(withSchema(server, schema), 'vacuum analyze workshop, booking');
  const close = async () => {
    await bot.close();
    if (server !== undefined) await query(server, `drop schema ${schema} cascade`);
    rmSync(dataDir, { recursive: true });
  };
  return { ...bot, key, filling, close };
}

function withSchema(server: string, schema: string): string {
  const url = new URL(server);
  url.searchParams.set('options', `-c search_path=${schema}`);
  return url.href.replaceAll('+', '%20');
}

async function query(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
