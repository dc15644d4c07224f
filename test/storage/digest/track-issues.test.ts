import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../../src/storage/migrate.ts';
import { migrations } from '../../../src/storage/migrations.ts';
import { type DatabaseLocation, openDatabase } from '../../../src/storage/open-database.ts';
import { openDigest } from '../../digest/open-digest.ts';
import { createFolder, describeOnPostgres } from '../engines.ts';

const step = migrations.findIndex(({ name }) => name === 'what issues were made of, and corrections');
const at = '2026-11-23T06:30:00.000Z';

function testTracking(location: () => DatabaseLocation): void {
  it('takes an issue from before for one of when it was due that told its notes; one that was left out told none', async () => {
    const database = await openDatabase(location());
    try {
      await migrate(database, migrations.slice(0, step));
      const week = {
        decision: 'open',
        edits: '{"dropped":[],"order":[]}',
        drafted_at: null,
        planned_at: at,
        reported: '',
        base: null,
      } as const;
      const run = { branch: 'neunkirchen', platform: 'slack', channel: 'C2', attempt: 1, at, reason: null, link: null } as const;
      const { kysely } = database;
      for (const [name, state] of [
        ['2026-W47', 'sent'],
        ['2026-W48', 'skipped'],
      ] as const) {
        // As it was then: without what this step adds.
        await kysely
          .insertInto('digest_week')
          .values({ ...week, week: name, due_at: at } as never)
          .execute();
        await kysely
          .insertInto('digest_run')
          .values({ ...run, week: name, state, key: name } as never)
          .execute();
        await kysely
          .insertInto('digest_note')
          .values({ id: name, week: name, branch: null, text: name, at } as never)
          .execute();
      }
      await migrate(database);
      const { store } = openDigest(database, () => new Date(at));
      expect(await store.lastSent()).toMatchObject({ week: '2026-W47', asOf: at });
      expect((await store.notes('2026-W47')).map(({ id }) => id)).toEqual(['2026-W47']);
      expect((await store.notes('2026-W49')).map(({ id }) => id)).toEqual(['2026-W48']);
    } finally {
      await database.close();
    }
  });
}

describe('issues from before on SQLite', () => {
  let folder: Awaited<ReturnType<typeof createFolder>>;
  beforeAll(async () => {
    folder = await createFolder();
  });
  afterAll(() => folder.remove());
  testTracking(() => ({ dataDir: folder.path }));
});

describeOnPostgres('issues from before', testTracking);
