import { appendFile, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { readManifest } from '../../../src/storage/backup/manifest.ts';
import { restoreBackup } from '../../../src/storage/backup/restore-backup.ts';
import { writeBackup } from '../../../src/storage/backup/write-backup.ts';
import { migrate } from '../../../src/storage/migrate.ts';
import { migrations } from '../../../src/storage/migrations.ts';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { fillEverything } from './fill-everything.ts';
import { backupOf, type Engine, emptyPlace, openForTest, rowsOf, server, writeKeysInto } from './open-drill.ts';

async function usedBot() {
  const place = await emptyPlace('sqlite');
  await writeKeysInto(place.dataDir);
  const database = await openForTest(place.location);
  await fillEverything(database);
  return { ...place, database };
}

async function restoreInto(folder: string, engine: Engine = 'sqlite', prepare: (dataDir: string) => Promise<void> = async () => undefined) {
  const { location, dataDir } = await emptyPlace(engine);
  await prepare(dataDir);
  let isOpened = false;
  const open = () => {
    isOpened = true;
    return openDatabase(location);
  };
  const error = await restoreBackup(folder, { dataDir, open }).then(
    () => undefined,
    (cause: Error) => cause,
  );
  return { said: error?.message, name: error?.name, isOpened };
}

async function changeManifest(folder: string, change: (text: string) => string): Promise<void> {
  const file = path.join(folder, 'manifest.json');
  await writeFile(file, change(await readFile(file, 'utf8')));
}

const damages: Readonly<Record<string, { readonly damage: (folder: string) => Promise<unknown>; readonly says: RegExp }>> = {
  'one letter of a row is another one': {
    damage: async (folder) => {
      const file = path.join(folder, 'tables', 'workshop.jsonl');
      await writeFile(file, (await readFile(file, 'utf8')).replace('Saal 1', 'Saal 2'));
    },
    says: /workshop\.jsonl is not what was backed up: its checksum differs/,
  },
  'a row was added': {
    damage: (folder) => appendFile(path.join(folder, 'tables', 'told.jsonl'), '{}\n'),
    says: /told\.jsonl has \d+ bytes instead of/,
  },
  'a table is missing': {
    damage: (folder) => rm(path.join(folder, 'tables', 'booking.jsonl')),
    says: /booking\.jsonl is missing: the backup is not whole/,
  },
  'it broke off before its end': {
    damage: (folder) => rm(path.join(folder, 'manifest.json')),
    says: /is no backup, or one that was broken off/,
  },
  'its manifest is cut': { damage: (folder) => truncate(path.join(folder, 'manifest.json'), 100), says: /manifest\.json is damaged/ },
  'its manifest leads out of the folder': {
    damage: (folder) => changeManifest(folder, (text) => text.replace('"name": "audit"', '"name": "../../audit"')),
    says: /manifest\.json is damaged/,
  },
  'it has the schema of a newer version': {
    damage: (folder) => changeManifest(folder, (text) => text.replace('"steps": [', `"steps": [${'"x",'.repeat(1)}`)),
    says: new RegExp(`schema version ${migrations.length + 1}, this version of the bot knows only ${migrations.length}`),
  },
  'it has a schema that never was': {
    damage: (folder) => changeManifest(folder, (text) => text.replace(migrations[2]?.name ?? '', 'of another bot')),
    says: /a step of the schema that this bot never had: "of another bot"/,
  },
  'it has the format of a later time': {
    damage: (folder) => changeManifest(folder, (text) => text.replace('"formatVersion": 1', '"formatVersion": 2')),
    says: /has a format that this version of the bot does not know/,
  },
  'a key in it is another one': {
    damage: (folder) => writeFile(path.join(folder, 'keys', 'booking-key'), 'x'.repeat(32)),
    says: /keys\/booking-key is damaged/,
  },
};

describe('a restore leaves the database alone', () => {
  it.each(Object.entries(damages))('when %s', async (_name, { damage, says }) => {
    const { database, dataDir } = await usedBot();
    const folder = await backupOf(database, dataDir);
    await damage(folder);
    expect(await restoreInto(folder)).toEqual({ said: expect.stringMatching(says), name: 'InputError', isOpened: false });
  });

  it('when a key is missing, or another one is in its place, and says what is lost without it', async () => {
    const { database, dataDir } = await usedBot();
    const folder = await backupOf(database, dataDir, { withKeys: false });
    expect(await readdir(folder)).not.toContain('keys');
    expect(await restoreInto(folder)).toMatchObject({
      said: expect.stringMatching(/booking-key is missing; put it there.*nobody could read who has booked/),
      isOpened: false,
    });
    const other = async (to: string) => {
      await writeKeysInto(to);
      await writeFile(path.join(to, 'booking-key'), 'x'.repeat(32));
    };
    expect(await restoreInto(folder, 'sqlite', other)).toMatchObject({
      said: expect.stringMatching(/booking-key is not the key of this backup/),
      isOpened: false,
    });
    expect(await restoreInto(folder, 'sqlite', writeKeysInto)).toMatchObject({ said: undefined });
  });
});

describe.each(['sqlite', 'postgres'] as const)('a restore into %s', (engine) => {
  it.skipIf(engine === 'postgres' && server === undefined)(
    'leaves a database alone that holds rows, and takes one whose tables are empty',
    async () => {
      const { database, dataDir } = await usedBot();
      const folder = await backupOf(database, dataDir);
      const target = await emptyPlace(engine);
      const used = await openForTest(target.location);
      await migrate(used);
      await used.kysely.insertInto('told').values({ booking: 'b9', what: 'reminder', at: '2026' }).execute();
      const restoring = restoreBackup(folder, { dataDir: target.dataDir, open: () => openDatabase(target.location) });
      await expect(restoring).rejects.toThrow('The database is not empty: there are rows in told. Nothing was changed.');
      expect((await rowsOf(used)).told).toHaveLength(1);
      await used.kysely.deleteFrom('told').execute();
      await restoreBackup(folder, { dataDir: target.dataDir, open: () => openDatabase(target.location) });
      expect((await rowsOf(used)).booking).toEqual((await rowsOf(database)).booking);
    },
  );
});

describe('a backup', () => {
  it('goes into no folder that holds something, and leaves nothing behind when it fails', async () => {
    const { database, dataDir } = await usedBot();
    const parent = await temporaryFolder({ 'used/file': 'x' });
    const parts = { database, dataDir, withKeys: false, now: new Date() };
    await expect(writeBackup(path.join(parent, 'used'), parts)).rejects.toThrow('is not empty');
    await expect(writeBackup(path.join(parent, 'used', 'file'), parts)).rejects.toThrow('is a file');
    await mkdir(path.join(parent, 'empty'));
    await writeBackup(path.join(parent, 'empty'), parts);
    await sql`alter table told add column odd point`.execute(database.kysely);
    await expect(writeBackup(path.join(parent, 'new'), parts)).rejects.toThrow('The column told.odd has the type point');
    expect((await readdir(parent)).sort()).toEqual(['empty', 'used']);
  });

  it('is refused where DATA_DIR is not the one of the bot, and where nothing was ever stored', async () => {
    const { database } = await usedBot();
    const folder = path.join(await temporaryFolder(), 'backup');
    const parts = { dataDir: await temporaryFolder(), withKeys: false, now: new Date() };
    await expect(writeBackup(folder, { ...parts, database })).rejects.toThrow('DATA_DIR must name the folder that the bot uses');
    const empty = await openForTest((await emptyPlace('sqlite')).location);
    await expect(writeBackup(folder, { ...parts, database: empty })).rejects.toThrow('The database is empty');
  });

  it('of an older schema is restored and brought up to date', async () => {
    const { location, dataDir } = await emptyPlace('sqlite');
    await writeKeysInto(dataDir);
    const old = await openForTest(location);
    const before = migrations.findIndex(({ name }) => name === 'exact times of trainers and rooms');
    await migrate(old, migrations.slice(0, before));
    await sql`insert into workshop values ('w7', 'f', '2026-12-10T08:00:00.000Z', '2026-12-10T12:00:00.000Z', null, null, '[]', null, 5, 0, 0, 'b', 'c', '[]', '[]', null, null, 'planned', 0, 0, 0)`.execute(
      old.kysely,
    );
    await sql`insert into occupancy (resource, slot, workshop) values ('room', 1, 'w7')`.execute(old.kysely);
    const folder = await backupOf(old, dataDir);
    expect((await readManifest(folder)).steps).toHaveLength(before);
    for (const engine of ['sqlite', ...(server === undefined ? [] : (['postgres'] as const))] as const) {
      const target = await emptyPlace(engine);
      await restoreBackup(folder, { dataDir: target.dataDir, open: () => openDatabase(target.location) });
      const { kysely } = await openForTest(target.location);
      expect(await kysely.selectFrom('occupancy').select(['resource', 'start_at']).execute()).toEqual([
        { resource: 'room', start_at: '2026-12-10T08:00:00.000Z' },
      ]);
      expect(await kysely.selectFrom('schema_version').select('version').execute()).toHaveLength(migrations.length);
    }
  });
});
