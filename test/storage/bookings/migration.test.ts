import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAudit } from '../../../src/storage/audit.ts';
import { migrate } from '../../../src/storage/migrate.ts';
import { migrations } from '../../../src/storage/migrations.ts';
import { type DatabaseLocation, openDatabase } from '../../../src/storage/open-database.ts';
import { createOutbox } from '../../../src/storage/outbox.ts';
import { now, workshopWith } from '../../book/rosters.ts';
import { createFolder, describeOnPostgres } from '../engines.ts';
import { dump, plainWish, postNamed, who } from './given.ts';
import { openBookings, queueKey } from './open-bookings.ts';

/** The version before workshops, as offices run it. */
const before = migrations.slice(
  0,
  migrations.findIndex(({ name }) => name === 'workshops and bookings'),
);

function testMigration(location: () => DatabaseLocation): void {
  it('keeps all that it had, and can be booked in', async () => {
    const database = await openDatabase(location());
    try {
      await migrate(database, before);
      const feedback = { answer: 'a1', person: 'p1', verdict: 'helpful', reasons: '[]', at: now } as const;
      await database.kysely.insertInto('feedback').values(feedback).execute();
      const row = { namespace: 'memory', key: 'k', value: 'v', expires_at: 1_800_000_000_000 };
      await database.kysely.insertInto('key_value').values(row).execute();
      const audit = createAudit(new Uint8Array(32));
      await database.transaction((transaction) =>
        audit(transaction, { at: now, actor: 'cli', action: 'review.confirmed', object: 'article:a' }),
      );
      const outbox = createOutbox({ database, key: queueKey, lease: 1000, now: () => Date.parse(now) });
      const had = (await dump(database)).split('\n').filter((table) => !table.startsWith('schema_version'));
      expect(had.join()).toContain('review.confirmed');

      await migrate(database);
      const has = await dump(database);
      for (const table of had) expect(has).toContain(table.replace(/\]$/, ''));
      const { ledger, workshops } = openBookings(database, () => new Date(now));
      await ledger.add(workshopWith(), 'cli', [postNamed('new')]);
      expect(await workshops.book('w1', plainWish, who('anna'))).toMatchObject({ kind: 'confirmed' });
      expect(await outbox.claim(9)).toHaveLength(2);
    } finally {
      await database.close();
    }
  });
}

describe('a database without workshops on SQLite', () => {
  let folder: Awaited<ReturnType<typeof createFolder>>;
  beforeAll(async () => {
    folder = await createFolder();
  });
  afterAll(() => folder.remove());
  testMigration(() => ({ dataDir: folder.path }));
});

describeOnPostgres('a database without workshops', (location) => testMigration(location));
