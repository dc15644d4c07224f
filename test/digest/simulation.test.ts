import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lastDues, nextDue } from '../../src/digest/weekly-time.ts';
import { weekOf } from '../../src/digest/weeks.ts';
import type { Database } from '../../src/storage/database.ts';
import type { DatabaseLocation } from '../../src/storage/open-database.ts';
import { openMigrated } from '../../src/storage/open-migrated.ts';
import { createRandom } from '../bench/random.ts';
import { counts } from '../counts.ts';
import { figure } from '../report/figure.ts';
import { createFolder, describeOnPostgres } from '../storage/engines.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { openDigest, targets } from './open-digest.ts';
import { startClocks } from './start-clocks.ts';

const hour = 3_600_000;
const sendAt = { weekday: 'monday', time: '07:30' } as const;
const { from: first, to: last } = counts.digestYears;
const catchUp = 36 * hour;

/** Instants at which the bot looks: every hour around Friday and Monday, else twice a day. */
function instantsOf(from: number, to: number): number[] {
  const instants: number[] = [];
  for (let at = from; at < to; ) {
    const day = new Date(at).getUTCDay();
    instants.push(at);
    at += day === 1 || day === 2 ? 2 * hour : 9 * hour;
  }
  return instants;
}

/** When each of three processes is down: up to three days at a time, now and then all of them. */
function downtimes(from: number, to: number, seed: number): (process: number, at: number) => boolean {
  const random = createRandom(seed);
  const spans = [0, 1, 2, 'all'].map((who) => {
    const list: (readonly [number, number])[] = [];
    for (let at = from + 14 * 24 * hour; at < to; ) {
      at += random() * (who === 'all' ? 14 : 6) * 24 * hour;
      const end = at + (who === 'all' ? 24 + random() * 48 : random() * 72) * hour;
      list.push([at, end]);
      at = end;
    }
    return list;
  });
  const isIn = (list: readonly (readonly [number, number])[] | undefined, at: number) =>
    list?.some(([start, end]) => at >= start && at < end);
  return (process, at) => isIn(spans[process], at) === true || isIn(spans[3], at) === true;
}

function testSimulation(location: () => DatabaseLocation): void {
  let database: Database;
  beforeAll(async () => {
    database = await openMigrated(location());
  });
  afterAll(() => database.close());

  it(`from ${first} to ${last}, with three processes that are down now and then: each issue once, or reported as left out`, {
    timeout: 900_000,
  }, async () => {
    const log = path.join(await temporaryFolder({ log: '' }), 'log');
    const clocks = startClocks(3, location(), log);
    const [from, to] = [Date.parse(first), Date.parse(last)];
    const isDown = downtimes(from, to, 12);
    const looks: number[] = [];
    for (const at of instantsOf(from, to)) {
      const up = [0, 1, 2].filter((process) => !isDown(process, at));
      if (up.length === 0) continue;
      looks.push(at);
      await clocks.tick(up, new Date(at).toISOString());
    }
    await clocks.stop();

    const sent = (await readFile(log, 'utf8')).split('\n').map((line) => line.slice(25));
    const issues = sent.filter((key) => /^digest \d/.test(key));
    expect(issues.filter((key, place) => issues.indexOf(key) !== place)).toEqual([]);
    const store = openDigest(database, () => new Date(to)).store;
    const ended = { sent: 0, skipped: 0 };
    for (
      let due = nextDue(sendAt, new Date(looks[0] ?? 0));
      Date.parse(due.dueAt) < (looks.at(-1) ?? 0) - catchUp;
      due = nextDue(sendAt, new Date(due.dueAt))
    ) {
      const dueAt = Date.parse(due.dueAt);
      const inTime = looks.some((at) => at >= dueAt && at <= dueAt + catchUp);
      const states = (await store.runs(due.week)).map(({ state }) => state);
      expect([due.week, states]).toEqual([due.week, targets.map(() => (inTime ? 'sent' : 'skipped'))]);
      expect(issues.filter((key) => key.includes(due.week))).toHaveLength(inTime ? targets.length : 0);
      expect(sent).toContain(`digest report ${due.week} slack`);
      ended[inTime ? 'sent' : 'skipped'] += 1;
    }
    figure(`${database.engine}: three processes, ${looks.length} looks, ${ended.sent} weeks sent, ${ended.skipped} left out`);
    expect([ended.sent > 5, ended.skipped > 0]).toEqual([true, true]);
  });
}

describe('the digest over the years on SQLite', () => {
  let folder: Awaited<ReturnType<typeof createFolder>>;
  beforeAll(async () => {
    folder = await createFolder();
  });
  afterAll(() => folder.remove());
  testSimulation(() => ({ dataDir: folder.path }));
});

describeOnPostgres('the digest over the years', (location) => testSimulation(location));

describe('the time of issues', () => {
  it('is half past seven in Germany on both sides of every change of clocks, once a week', () => {
    const dues = lastDues(sendAt, new Date('2028-01-01T00:00:00Z'), 105);
    expect(new Set(dues.map(({ week }) => week)).size).toBe(105);
    for (const { dueAt } of dues) expect(new Date(dueAt).toLocaleTimeString('de-DE', { timeZone: 'Europe/Berlin' })).toBe('07:30:00');
    expect(dues.map(({ week }) => week)).toContain('2026-W53');
    figure(`${dues.length} weeks: due at 7:30 in Germany each, one a week`);
  });

  it('belongs to the ISO week in which it lies in Germany', () => {
    for (const [at, week] of [
      ['2026-12-27T22:59:59Z', '2026-W52'],
      ['2026-12-27T23:00:00Z', '2026-W53'],
      ['2027-01-03T23:00:00Z', '2027-W01'],
      ['2024-12-30T12:00:00Z', '2025-W01'],
      ['2021-01-03T12:00:00Z', '2020-W53'],
    ] as const)
      expect(weekOf(new Date(at))).toBe(week);
  });
});
