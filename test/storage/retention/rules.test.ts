import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../src/storage/audit/verify-audit.ts';
import type { Database } from '../../../src/storage/database.ts';
import { openMigrated } from '../../../src/storage/open-migrated.ts';
import { retentionRules } from '../../../src/storage/retention/retention-rules.ts';
import { findLastRuns } from '../../../src/storage/retention/retention-runs.ts';
import { dump } from '../bookings/given.ts';
import { createFolder, describeOnEachEngine } from '../engines.ts';
import { plants } from './plant.ts';
import { auditKey, retain } from './retain.ts';

/** A Sunday, so that a week is over with it. */
const today = new Date('2026-11-29T08:00:00.000Z');
const hours = (count: number) => new Date(today.getTime() + count * 3_600_000);
const markerOf = (rule: string, which: string) => `marker-${rule.replaceAll(' ', '-')}-${which}`;
const settings = { conversationMinutes: 60, namesDays: 14, bookingDays: 90 };
const oursOf = (dataDir: string) => retentionRules({ ...settings, dataDir }).filter(({ by }) => by === 'bot');

/** Of each rule one row that is over in twelve hours, and one that is over in two days and a half. */
async function plantAll(database: Database, dataDir: string): Promise<void> {
  for (const [rule, [days, plant]] of Object.entries(plants)) {
    await plant({ database, dataDir, marker: markerOf(rule, 'old'), start: hours(12 - days * 24) });
    await plant({ database, dataDir, marker: markerOf(rule, 'new'), start: hours(60 - days * 24) });
  }
}

async function see(database: Database, dataDir: string): Promise<string> {
  return [
    await dump(database),
    ...(await readdir(path.join(dataDir, 'proposals', 'applied'))),
    await readFile(path.join(dataDir, 'tombstones'), 'utf8'),
  ].join('\n');
}

const seen = (text: string, which: string) => Object.keys(plants).filter((rule) => text.includes(markerOf(rule, which)));

describeOnEachEngine('the retention', (database) => {
  let folder: Awaited<ReturnType<typeof createFolder>>;
  beforeAll(async () => {
    folder = await createFolder();
    await plantAll(database(), folder.path);
  });
  afterAll(() => folder.remove());

  it('is tested with a row of every rule that is the bot’s', () => {
    expect(Object.keys(plants).toSorted()).toEqual(
      oursOf(folder.path)
        .map(({ id }) => id)
        .toSorted(),
    );
  });

  it('deletes of each rule what is over and nothing else', async () => {
    const all = Object.keys(plants);
    await retain(database(), oursOf(folder.path), today.toISOString());
    const before = await see(database(), folder.path);
    expect([seen(before, 'old'), seen(before, 'new')]).toEqual([all, all]);
    const deleted = await retain(database(), oursOf(folder.path), hours(24).toISOString());
    const after = await see(database(), folder.path);
    expect([seen(after, 'old'), seen(after, 'new')]).toEqual([[], all]);
    expect([...deleted].filter(([, count]) => count === 0)).toEqual([]);
  });

  it('proves it: when each rule ran, how much went, and how old the oldest is that was left', async () => {
    const runs = await findLastRuns(database());
    expect([...runs.keys()].toSorted()).toEqual(Object.keys(plants).toSorted());
    expect(runs.get('feedback')).toMatchObject({ at: hours(24).toISOString(), deleted: 1, oldest: hours(60 - 365 * 24).toISOString() });
    expect(runs.get('counts')).toMatchObject({ deleted: 2, oldest: '2026-W41' });
    expect(runs.get('inbox')?.oldest).toBe(hours(36).toISOString());
    expect((await verifyAudit(database(), auditKey)).faults).toEqual([]);
  });

  it('deletes in small steps, each with its entry in the audit log', async () => {
    const rows = Array.from(
      { length: 1_200 },
      (_, place) => ({ answer: `many ${place}`, person: 'p', verdict: 'helpful', reasons: '', at: '2020-01-01T00:00:00.000Z' }) as const,
    );
    for (const part of [rows.slice(0, 600), rows.slice(600)]) await database().kysely.insertInto('feedback').values(part).execute();
    const count = async () =>
      (await database().kysely.selectFrom('audit').select('number').where('object', '=', 'rule:feedback').execute()).length;
    const before = await count();
    const deleted = await retain(database(), oursOf(folder.path), hours(25).toISOString());
    expect([deleted.get('feedback'), (await count()) - before]).toEqual([1_200, 3]);
  });

  it('gives a choice that an earlier version kept for ever an end', async () => {
    await database()
      .kysely.insertInto('key_value')
      .values({ namespace: 'preferences', key: 'endless', value: 'v', expires_at: null })
      .execute();
    const preferences = oursOf(folder.path).filter(({ id }) => id === 'preferences');
    await retain(database(), preferences, hours(26).toISOString());
    expect(await dump(database())).toContain('endless');
    await retain(database(), preferences, hours(26 + 365 * 24).toISOString());
    expect(await dump(database())).not.toContain('endless');
  });
});

describe('the files of SQLite', () => {
  it('hold nothing any more of what was deleted, also where somebody else has the database open', async () => {
    const folder = await createFolder();
    const [database, other] = [await openMigrated({ dataDir: folder.path }), await openMigrated({ dataDir: folder.path })];
    const bytes = async () => {
      const files = ['tws.sqlite', 'tws.sqlite-wal'].map((name) => readFile(path.join(folder.path, name)));
      return (await Promise.all(files)).map((file) => file.toString('latin1')).join('');
    };
    const inTables = Object.keys(plants).filter((rule) => rule !== 'proposals');
    try {
      await plantAll(database, folder.path);
      await other.kysely.selectFrom('inbox').selectAll().execute();
      expect(seen(await bytes(), 'old')).toEqual(inTables);
      await retain(database, oursOf(folder.path), hours(24).toISOString());
      const left = await bytes();
      expect([seen(left, 'old'), seen(left, 'new')]).toEqual([[], inTables]);
    } finally {
      await Promise.all([database.close(), other.close()]);
      await folder.remove();
    }
  });
});
