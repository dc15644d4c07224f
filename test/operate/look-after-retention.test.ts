import { describe, expect, it, onTestFinished } from 'vitest';
import { retainNow } from '../../src/operate/look-after-retention.ts';
import { openMigrated } from '../../src/storage/open-migrated.ts';
import { findLateness } from '../../src/storage/retention/find-lateness.ts';
import { findLastRuns } from '../../src/storage/retention/retention-runs.ts';
import type { Rule } from '../../src/storage/retention/rule.ts';
import { retainingAt } from '../storage/retention/retain.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined, debug: () => undefined };

/** Two processes on one database with a rule that counts how often it ran, and one that fails as long as it is told to. */
async function openTwo() {
  const dataDir = await temporaryFolder();
  const databases = [await openMigrated({ dataDir }), await openMigrated({ dataDir })] as const;
  onTestFinished(async () => void (await Promise.all(databases.map((database) => database.close()))));
  const ran = { daily: 0, often: 0 };
  const count = (id: keyof typeof ran) => {
    ran[id] += 1;
    return 0;
  };
  let isBroken = false;
  const make = (id: 'daily' | 'often', isOften: boolean): Rule => ({
    ...{ id, isOften, what: '', where: [], kept: '', period: '', why: '', by: 'bot' },
    works: [{ remove: async () => count(id), oldest: async () => null }],
  });
  const broken: Rule = {
    ...make('daily', false),
    id: 'broken',
    works: [{ remove: async () => (isBroken ? Promise.reject(new Error('broken')) : 0), oldest: async () => null }],
  };
  const rules = [broken, make('daily', false), make('often', true)];
  const look = (process: 0 | 1, at: string) => retainNow({ rules, retaining: retainingAt(databases[process], at), log: silent });
  const breakRule = (value: boolean) => {
    isBroken = value;
  };
  return { look, ran, breakRule, database: databases[0], rules };
}

describe('deleting what is over', () => {
  it('is done once a day by one of several processes, and what runs out in minutes at every look', async () => {
    const { look, ran } = await openTwo();
    await Promise.all([look(0, '2026-11-27T08:00:00.000Z'), look(1, '2026-11-27T08:00:00.000Z')]);
    await look(1, '2026-11-27T20:00:00.000Z');
    expect(ran).toEqual({ daily: 1, often: 3 });
    await look(1, '2026-11-28T08:00:00.000Z');
    expect(ran.daily).toBe(2);
  });

  it('goes on behind a rule that fails, and is taken up again ten minutes later', async () => {
    const { look, ran, breakRule, database } = await openTwo();
    breakRule(true);
    await look(0, '2026-11-27T08:00:00.000Z');
    expect([ran.daily, [...(await findLastRuns(database)).keys()].toSorted()]).toEqual([1, ['daily', 'often']]);
    breakRule(false);
    await look(1, '2026-11-27T08:05:00.000Z');
    expect(ran.daily).toBe(1);
    await look(1, '2026-11-27T08:10:00.000Z');
    await look(0, '2026-11-27T08:20:00.000Z');
    expect([ran.daily, (await findLastRuns(database)).has('broken')]).toEqual([2, true]);
  });

  it('is late after 48 hours without a run, rule by rule', async () => {
    const { look, breakRule, database, rules } = await openTwo();
    breakRule(true);
    await look(0, '2026-11-27T08:00:00.000Z');
    expect(await findLateness(rules, database, new Date('2026-11-29T08:00:00.000Z'))).toEqual(['broken']);
    expect(await findLateness(rules, database, new Date('2026-11-29T08:00:00.001Z'))).toEqual(['broken', 'daily', 'often']);
  });
});
