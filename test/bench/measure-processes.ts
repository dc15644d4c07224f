import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openClient, seatAt, type WebClient } from '../playground/web-client.ts';
import { median, time } from './measure.ts';

const start = path.join(import.meta.dirname, '..', '..', 'src', 'start.mjs');
const repeats = 5;
const question = 'Wie lange gibt es Kurzarbeitergeld?';
const questions = Array.from({ length: 100 }, (_, i) => `${question} Wir sind ${i + 2} Leute.`);
const seat = ['sekretaerin', 'direkt'] as const;

/** Median milliseconds from starting `tws ask` until it has answered and ended. */
export async function measureColdAsk(): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < repeats; i++) {
    times.push((await time(() => once(spawn(process.execPath, [start, 'ask', question], { stdio: 'ignore' }), 'exit'))).milliseconds);
  }
  return median(times);
}

export type ServerMeasure = { readonly firstAnswer: number; readonly megabytes: number };

/** Median milliseconds from starting the bot until its page has come over HTTP, and its resident memory after 100 questions. */
export async function measureServer(): Promise<ServerMeasure> {
  const measured: ServerMeasure[] = [];
  for (let i = 0; i < repeats; i++) measured.push(await measureOneServer());
  return { firstAnswer: median(measured.map((one) => one.firstAnswer)), megabytes: median(measured.map((one) => one.megabytes)) };
}

async function measureOneServer(): Promise<ServerMeasure> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'tws-bench-'));
  const environment = { ...process.env, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'warn' };
  const child = spawn(process.execPath, [start, 'start'], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
  const { milliseconds, result: client } = await time(() => fetchPage(child));
  await askOverHttp(client);
  await sleep(1000);
  const megabytes = residentMegabytes(child);
  child.kill();
  await once(child, 'exit');
  rmSync(dataDir, { recursive: true });
  return { firstAnswer: milliseconds, megabytes };
}

/** The first page, from which the visitor asks a question on. */
async function fetchPage({ stdout }: ChildProcess): Promise<WebClient> {
  const [said] = stdout ? await once(stdout, 'data') : [''];
  const client = openClient(/http:[^\s]+/.exec(String(said))?.[0] ?? '');
  const page = await client.page(...seat);
  if (!page.includes('<html')) throw new Error('the bot answers something else than its page');
  return client;
}

async function askOverHttp(client: WebClient): Promise<void> {
  for (const text of questions) {
    const response = await client.post(`/playground/ask?${seatAt(...seat)}`, { text });
    if (!response.ok) throw new Error(`the bot does not take questions: ${response.status}`);
  }
}

export type SearchMeasure = Readonly<Record<'passages' | 'build' | 'p50' | 'p95' | 'megabytes', number>>;

/** Index build and search of one engine, over the shipped base or over so many synthetic passages: medians of three processes. */
export function measureSearch(engine: 'ours' | 'minisearch', passages: readonly number[]): SearchMeasure {
  const script = path.join(import.meta.dirname, 'processes', 'measure-search.ts');
  const run = (): SearchMeasure =>
    JSON.parse(execFileSync(process.execPath, [script, engine, ...passages.map(String)], { encoding: 'utf8' }));
  const runs = [run(), run(), run()];
  const medianOf = (figure: keyof SearchMeasure) => median(runs.map((one) => one[figure]));
  return {
    passages: medianOf('passages'),
    build: medianOf('build'),
    p50: medianOf('p50'),
    p95: medianOf('p95'),
    megabytes: medianOf('megabytes'),
  };
}

/** Resident memory in units of 2^20 bytes, as container platforms count it. */
function residentMegabytes({ pid }: ChildProcess): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
}
