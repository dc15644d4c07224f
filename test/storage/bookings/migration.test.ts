import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashRow } from '../../../src/storage/audit/hash-row.ts';
import { sealAudit } from '../../../src/storage/audit/seal-audit.ts';
import { verifyAudit } from '../../../src/storage/audit/verify-audit.ts';
import { toWorkshopRow } from '../../../src/storage/bookings/workshop-row.ts';
import { migrate } from '../../../src/storage/migrate.ts';
import { migrations } from '../../../src/storage/migrations.ts';
import { type DatabaseLocation, openDatabase } from '../../../src/storage/open-database.ts';
import { createOutbox } from '../../../src/storage/outbox.ts';
import { now, start, workshopWith } from '../../book/rosters.ts';
import { createFolder, describeOnPostgres } from '../engines.ts';
import { dump, plainWish, postNamed, who } from './given.ts';
import { auditKey, openBookings, queueKey } from './open-bookings.ts';

/** The version before a step, as offices run it. */
const before = (step: string) =>
  migrations.slice(
    0,
    migrations.findIndex(({ name }) => name === step),
  );

function testWorkshops(location: () => DatabaseLocation): void {
  it('keeps all that it had, and can be booked in', async () => {
    const database = await openDatabase(location());
    try {
      await migrate(database, before('workshops and bookings'));
      const feedback = { answer: 'a1', person: 'p1', verdict: 'helpful', reasons: '[]', at: now } as const;
      await database.kysely.insertInto('feedback').values(feedback).execute();
      const row = { namespace: 'memory', key: 'k', value: 'v', expires_at: 1_800_000_000_000 };
      await database.kysely.insertInto('key_value').values(row).execute();
      const entry = { number: 1, at: now, actor: 'a1', action: 'review.confirmed', object: 'article:a', before: null, after: null };
      await database.kysely
        .insertInto('audit')
        .values({ ...entry, hash: hashRow('', entry) })
        .execute();
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
      expect((await verifyAudit(database, auditKey)).faults).toMatchObject([{ problem: expect.stringContaining('is not sealed') }]);
      expect([await sealAudit(database, auditKey), await sealAudit(database, auditKey)]).toEqual([true, false]);
      expect(await verifyAudit(database, auditKey)).toMatchObject({ from: 1, to: 3, faults: [] });
    } finally {
      await database.close();
    }
  });
}

/** Quarters of an hour since 1970 from 8 to 12 o'clock, as trainers and rooms were held before. */
const quarters = Array.from({ length: 16 }, (_, place) => Date.parse(start) / 900_000 + place);

function testExactTimes(location: () => DatabaseLocation): void {
  it('holds trainers and rooms by the minute that it has held by quarters of an hour', async () => {
    const database = await openDatabase(location());
    try {
      const { kysely } = database;
      await migrate(database, before('exact times of trainers and rooms'));
      await kysely
        .insertInto('workshop')
        .values({ ...toWorkshopRow(workshopWith({ id: 'w7' })), taken: 0, revision: 0 })
        .execute();
      for (const slot of quarters) {
        await sql`insert into occupancy (resource, slot, workshop) values (${'trainer anna muster'}, ${slot}, ${'w7'})`.execute(kysely);
      }
      await migrate(database);
      const held = { resource: 'trainer anna muster', start_at: start, end_at: '2026-12-10T12:00:00.000Z', workshop: 'w7' };
      expect(await kysely.selectFrom('occupancy').selectAll().execute()).toEqual([held]);
      const { ledger } = openBookings(database, () => new Date(now));
      expect(await ledger.add(workshopWith({ id: 'w8' }), 'cli', [])).toMatchObject({ kind: 'occupied', workshop: 'w7' });
    } finally {
      await database.close();
    }
  });
}

/** On a database of its own. */
function describeOnBoth(subject: string, tests: (location: () => DatabaseLocation) => void): void {
  describe(`${subject} on SQLite`, () => {
    let folder: Awaited<ReturnType<typeof createFolder>>;
    beforeAll(async () => {
      folder = await createFolder();
    });
    afterAll(() => folder.remove());
    tests(() => ({ dataDir: folder.path }));
  });
  describeOnPostgres(subject, tests);
}

describeOnBoth('a database without workshops', testWorkshops);
describeOnBoth('a database that holds quarters of an hour', testExactTimes);
