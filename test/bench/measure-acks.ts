import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { openDatabase } from '../../src/storage/open-database.ts';
import { botToken, openSlackPeer } from '../slack/peer/open-slack-peer.ts';
import { percentile } from './measure.ts';
import type { Row } from './table.ts';

const root = path.join(import.meta.dirname, '..', '..');
const secret = 'geheim';
const steady = { count: 12_000, perSecond: 200 };
const burst = { count: 2_000, perSecond: 0 };

type Load = { readonly count: number; readonly perSecond: number };
type Acks = { readonly refused: number; readonly p50: number; readonly p99: number; readonly slowest: number };

/** How fast the whole bot acknowledges what Slack delivers, each event kept before; the peer is Bolt's receiver, which keeps nothing. */
export async function measureAcks(): Promise<Row[]> {
  const [ours, other] = [await measureOurs(), await measureBolt()];
  return [
    { what: '200 signed events/s for 60 s: acknowledged p50', ours: ours.steady.p50, other: other.steady.p50, unit: 'ms' },
    { what: '200 signed events/s for 60 s: acknowledged p99', ours: ours.steady.p99, other: other.steady.p99, unit: 'ms', target: 250 },
    { what: '200 signed events/s for 60 s: slowest', ours: ours.steady.slowest, other: other.steady.slowest, unit: 'ms', target: 1000 },
    { what: '200 signed events/s for 60 s: not acknowledged', ours: ours.steady.refused, unit: 'events', target: 0 },
    { what: '2,000 signed events at once: slowest', ours: ours.burst.slowest, other: other.burst.slowest, unit: 'ms', target: 3000 },
    { what: '2,000 signed events at once: not acknowledged', ours: ours.burst.refused, unit: 'events', target: 0 },
    { what: 'of these 14,000: acknowledged and not kept', ours: ours.lost, unit: 'events', target: 0 },
  ];
}

async function measureOurs() {
  const peer = await openSlackPeer();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'tws-bench-'));
  const slack = { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: secret, SLACK_API_URL: peer.apiUrl };
  const environment = { ...process.env, ...slack, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' };
  const bot = spawn(process.execPath, [path.join(root, 'src', 'start.mjs'), 'start'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await readUrl(bot);
  const measured = { steady: await send(url, steady), burst: await send(url, burst) };
  const lost = steady.count + burst.count - measured.steady.refused - measured.burst.refused - (await countKept(dataDir));
  bot.kill();
  await once(bot, 'exit');
  await peer.close();
  rmSync(dataDir, { recursive: true });
  return { ...measured, lost };
}

async function measureBolt() {
  const peer = await openSlackPeer();
  const script = path.join(import.meta.dirname, 'processes', 'run-bolt.ts');
  const bolt = spawn(process.execPath, [script, secret, peer.apiUrl], { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await readUrl(bolt);
  const measured = { steady: await send(url, steady), burst: await send(url, burst) };
  bolt.kill();
  await once(bolt, 'exit');
  await peer.close();
  return measured;
}

async function readUrl({ stdout }: ChildProcess): Promise<string> {
  const [said] = stdout ? await once(stdout, 'data') : [''];
  return /http:[^\s]+/.exec(String(said))?.[0] ?? '';
}

/** The generator is a process of its own, as Slack is: its own work must not look like ours. */
async function send(url: string, { count, perSecond }: Load): Promise<Acks> {
  const script = path.join(import.meta.dirname, 'processes', 'send-events.ts');
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, [script, url, secret, String(count), String(perSecond)], { maxBuffer: 100_000_000 });
  const acks: readonly { readonly status?: number; readonly milliseconds: number }[] = JSON.parse(stdout);
  const times = acks.map(({ milliseconds }) => milliseconds);
  const refused = acks.filter(({ status }) => status !== 200).length;
  return { refused, p50: percentile(times, 0.5), p99: percentile(times, 0.99), slowest: Math.max(...times) };
}

async function countKept(dataDir: string): Promise<number> {
  const database = await openDatabase({ dataDir });
  const { kept } = await database.kysely
    .selectFrom('inbox')
    .select((row) => row.fn.countAll<number>().as('kept'))
    .executeTakeFirstOrThrow();
  await database.close();
  return kept;
}
