import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../src/storage/audit/verify-audit.ts';
import { readManifest } from '../../../src/storage/backup/manifest.ts';
import { moveDatabase } from '../../../src/storage/backup/move-database.ts';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { now } from '../../book/rosters.ts';
import { auditKey, openBookings } from '../bookings/open-bookings.ts';
import { runProcess } from '../run-process.ts';
import { fillEverything } from './fill-everything.ts';
import { backupOf, type Engine, emptyPlace, openForTest, rowsOf, server, writeKeysInto } from './open-drill.ts';

describe.skipIf(server === undefined)('moving from SQLite to PostgreSQL (needs TEST_DATABASE_URL)', () => {
  it('takes every row along, also what no backup keeps, and the audit log goes on', async () => {
    const { location } = await emptyPlace('sqlite');
    const bot = await openDatabase(location);
    await fillEverything(bot);
    const before = await rowsOf(bot);
    await bot.close();
    const [from, to] = [await openForTest(location), await openForTest((await emptyPlace('postgres')).location)];
    const { tables } = await moveDatabase(from, to);
    expect(await rowsOf(to)).toEqual(before);
    expect(tables.map(({ name, rows }) => [name, rows])).toEqual(Object.entries(before).map(([name, rows]) => [name, rows.length]));
    await openBookings(to, () => new Date(now)).ledger.denied('cli', 'test', now);
    const numbers = (await to.kysely.selectFrom('audit').select('number').orderBy('number').execute()).map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: (before.audit?.length ?? 0) + 1 }, (_, place) => place + 1));
    expect((await verifyAudit(to, auditKey)).faults).toEqual([]);
    await expect(moveDatabase(from, to)).rejects.toThrow('The database is not empty');
  });

  it('is refused while a bot has the file open, and keeps bots away from it meanwhile', async () => {
    const { location } = await emptyPlace('sqlite');
    const bot = await openDatabase(location);
    await fillEverything(bot);
    const [from, to] = [await openForTest(location), await openForTest((await emptyPlace('postgres')).location)];
    await expect(moveDatabase(from, to)).rejects.toThrow('Another process has the database file open. Stop the bot and try again.');
    expect(await rowsOf(to)).toEqual({});
    await bot.close();
    await moveDatabase(from, to);
    await expect(runProcess('try-write', location)).resolves.toMatch(/locked/);
  });
});

describe.each(['sqlite', 'postgres'] as const)('while another process goes on writing into %s', (engine: Engine) => {
  it.skipIf(engine === 'postgres' && server === undefined)('each backup is of one moment, and nothing is lost that it writes', async () => {
    const { location, dataDir } = await emptyPlace(engine);
    await writeKeysInto(dataDir);
    const database = await openForTest(location);
    await fillEverything(database);
    const stop = path.join(dataDir, 'stop');
    const writing = runProcess('write-pairs', location, stop);
    const counts: number[] = [];
    while (new Set(counts).size < 3) {
      const { tables } = await readManifest(await backupOf(database, dataDir));
      const [ratings, told] = ['workshop_rating', 'told'].map((table) => tables.find(({ name }) => name === table)?.rows);
      expect(ratings).toBe(told);
      counts.push(told ?? 0);
    }
    await writeFile(stop, '');
    const pairs = Number(await writing);
    // `fillEverything` has written one pair. Backups were made while pairs came in.
    expect(counts.at(-1)).toBeLessThanOrEqual(pairs + 1);
    expect(await database.kysely.selectFrom('told').select('booking').execute()).toHaveLength(pairs + 1);
  });
});
