import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../src/storage/audit/verify-audit.ts';
import { keptTables } from '../../../src/storage/backup/kept-tables.ts';
import { restoreBackup } from '../../../src/storage/backup/restore-backup.ts';
import type { Database } from '../../../src/storage/database.ts';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { createOutbox } from '../../../src/storage/outbox.ts';
import { now, workshopWith } from '../../book/rosters.ts';
import { who } from '../bookings/given.ts';
import { auditKey, openBookings, queueKey } from '../bookings/open-bookings.ts';
import { fillEverything } from './fill-everything.ts';
import { backupOf, type Engine, emptyPlace, openForTest, rowsOf, server, writeKeysInto } from './open-drill.ts';

const pairs: readonly (readonly [Engine, Engine])[] = [
  ['sqlite', 'sqlite'],
  ['sqlite', 'postgres'],
  ['postgres', 'sqlite'],
  ['postgres', 'postgres'],
];

/** A used bot, its backup, and that backup restored into an empty place. */
async function drill(one: Engine, other: Engine) {
  const place = await emptyPlace(one);
  await writeKeysInto(place.dataDir);
  const source = await openForTest(place.location);
  await fillEverything(source);
  const before = await rowsOf(source);
  const folder = await backupOf(source, place.dataDir);
  const target = await emptyPlace(other);
  const restored = await restoreBackup(folder, { dataDir: target.dataDir, open: () => openDatabase(target.location) });
  return { source, before, folder, restored, dataDir: target.dataDir, database: await openForTest(target.location) };
}

describe.each(pairs)('a backup from %s restored into %s', (one, other) => {
  const isMissing = server === undefined && [one, other].includes('postgres');

  it.skipIf(isMissing)('has every row that it is to have and no other, can be read, and is gone on with', async () => {
    const { source, before, database, restored } = await drill(one, other);
    const after = await rowsOf(database);
    for (const [table, keeping] of Object.entries(keptTables)) {
      // So that the comparison is of something.
      expect(before[table]?.length, table).toBeGreaterThan(0);
      if (keeping === 'all' && table !== 'outbox') expect(after[table], table).toEqual(before[table]);
      else if (typeof keeping === 'object' && 'none' in keeping) expect(after[table], table).toEqual([]);
      if (restored.manifest.tables.some(({ name }) => name === table)) {
        expect(restored.manifest.tables.find(({ name }) => name === table)?.rows, table).toBe(after[table]?.length);
      }
    }
    const namespaces = (after.key_value ?? []).map((row) => JSON.parse(row).namespace).sort();
    expect(namespaces).toEqual(['preferences', 'shelf']);
    expect(after.outbox).toHaveLength(before.outbox?.length ?? 0);
    await goOn(source, database);
  });
});

/** Names can be read, the next booking gets a seat, the audit log is whole and gets its next number. */
async function goOn(source: Database, database: Database): Promise<void> {
  const { ledger, workshops } = openBookings(database, () => new Date(now));
  const roster = await ledger.roster('w1');
  expect(roster?.bookings.map(({ person, names }) => [person, ...names])).toEqual([
    ['slack:T1:Uanna', 'anna Beispiel'],
    ['slack:T1:Ubea', 'bea Beispiel'],
    ['slack:T1:Ucem', 'cem Beispiel'],
  ]);
  const last = await source.kysely.selectFrom('audit').select('number').orderBy('number', 'desc').executeTakeFirstOrThrow();
  expect(await verifyAudit(database, auditKey)).toMatchObject({ from: 1, to: last.number, faults: [] });
  await ledger.add(workshopWith({ id: 'w2', trainers: [], room: undefined }), 'cli', []);
  expect(
    await workshops.book(
      'w2',
      { seats: 1, branch: undefined, audience: undefined, note: undefined, body: undefined, names: [] },
      who('dora'),
    ),
  ).toMatchObject({ kind: 'confirmed' });
  const numbers = await database.kysely.selectFrom('audit').select('number').orderBy('number').execute();
  expect(numbers.map(({ number }) => number)).toEqual(Array.from({ length: last.number + 2 }, (_, place) => place + 1));
  expect(await verifyAudit(database, auditKey)).toMatchObject({ to: last.number + 2, faults: [] });
}

describe('the folder of a backup', () => {
  it('is gone on from: what waited to be sent is looked for before it is sent, and what failed may have arrived', async () => {
    const { database, restored } = await drill('sqlite', 'sqlite');
    const outbox = createOutbox({ database, key: queueKey, lease: 1000, now: () => Date.parse(now) });
    const claimed = await outbox.claim(9);
    expect(claimed.length).toBeGreaterThan(1);
    expect(claimed.map(({ unsure }) => unsure)).toEqual(claimed.map(() => true));
    expect(restored.said.join()).toContain(`on their way when the backup was made: ${claimed.length}`);
    expect(await outbox.find('failed')).toMatchObject({ state: 'unknown', reason: 'channel_not_found' });
    expect(restored.said.join()).toContain('had failed when the backup was made: 1');
    expect(await outbox.find('sent')).toMatchObject({ state: 'sent', message: { address: '1.2' } });
  });

  it('can be read by its owner alone, and nothing in it tells what somebody asked', async () => {
    const { folder, dataDir } = await drill('sqlite', 'sqlite');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name));
    expect(files.length).toBeGreaterThan(20);
    for (const file of [folder, ...files]) {
      const isFolder = statSync(file).isDirectory();
      expect(statSync(file).mode & 0o777, file).toBe(isFolder ? 0o700 : 0o600);
      if (!isFolder) expect(readFileSync(file, 'utf8')).not.toMatch(/Kurzarbeit\?|Beispiel|Rampe/);
    }
    expect(statSync(path.join(dataDir, 'booking-key')).mode & 0o777).toBe(0o600);
  });

  it.skipIf(server === undefined)('is the same from both engines', async () => {
    const one = await drill('sqlite', 'postgres');
    const again = await backupOf(one.database, one.dataDir);
    const tables = readdirSync(path.join(one.folder, 'tables'));
    for (const table of tables.filter((name) => name !== 'outbox.jsonl')) {
      const [first, second] = [one.folder, again].map((folder) => readFileSync(path.join(folder, 'tables', table), 'utf8'));
      expect(second, table).toBe(first);
    }
  });
});
