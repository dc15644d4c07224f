import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../../src/storage/migrations.ts';
import { type DatabaseLocation, openDatabase } from '../../src/storage/open-database.ts';
import { createFolder, describeOnPostgres } from './engines.ts';
import { runProcess } from './run-process.ts';

async function migrateInFourProcesses(location: DatabaseLocation): Promise<readonly string[]> {
  const start = String(Date.now() + 800);
  return await Promise.all(Array.from({ length: 4 }, () => runProcess('migrate', location, start)));
}

async function readVersions(location: DatabaseLocation) {
  const database = await openDatabase(location);
  const versions = await database.kysely.selectFrom('schema_version').select('version').execute();
  await database.close();
  return versions;
}

describe('four processes that start at once on one SQLite file', () => {
  let folder: Awaited<ReturnType<typeof createFolder>>;
  beforeAll(async () => {
    folder = await createFolder();
  });
  afterAll(() => folder.remove());

  it('migrate it once', async () => {
    const location = { dataDir: folder.path };
    expect(await migrateInFourProcesses(location)).toEqual(['migrated', 'migrated', 'migrated', 'migrated']);
    expect(await readVersions(location)).toEqual(migrations.map((_, i) => ({ version: i + 1 })));
  }, 20_000);
});

describeOnPostgres('four processes that start at once', (location) => {
  it('migrate it once', async () => {
    expect(await migrateInFourProcesses(location())).toEqual(['migrated', 'migrated', 'migrated', 'migrated']);
    expect(await readVersions(location())).toEqual(migrations.map((_, i) => ({ version: i + 1 })));
  }, 20_000);
});
