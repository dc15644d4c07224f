import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { describeOnPostgres, query } from './engines.ts';
import { readNumber, setNumber, write } from './numbers.ts';

describeOnPostgres('a transaction', (location) => {
  async function withDatabase(work: (database: Database) => Promise<void>): Promise<void> {
    const database = await openDatabase(location());
    try {
      await migrate(database);
      await database.kysely.deleteFrom('key_value').execute();
      await work(database);
    } finally {
      await database.close();
    }
  }

  it('runs again after a real serialization failure (40001)', () =>
    withDatabase(async (database) => {
      await write(database.kysely, 'one', 100);
      await write(database.kysely, 'other', 100);
      let attempts = 0;
      const bothHaveRead = createMeeting(2);
      // Each may take 150 only while the sum allows it: together they may not, though they write different rows.
      const take = (key: string) =>
        database.transaction(async (transaction) => {
          attempts += 1;
          const sum = ((await readNumber(transaction, 'one')) ?? 0) + ((await readNumber(transaction, 'other')) ?? 0);
          await bothHaveRead();
          if (sum >= 150) await setNumber(transaction, key, -50);
        });
      await Promise.all([take('one'), take('other')]);
      expect(attempts).toBe(3);
      const left = [await readNumber(database.kysely, 'one'), await readNumber(database.kysely, 'other')];
      expect(left.toSorted((a, b) => Number(a) - Number(b))).toEqual([-50, 100]);
    }));

  it('rejects when its connection is cut between two statements, and the process goes on', () =>
    withDatabase(async (database) => {
      const cut = database.transaction(async (transaction) => {
        const pid = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction);
        await query(location().url, `select pg_terminate_backend(${pid.rows[0]?.pid})`);
        await new Promise((resolve) => setTimeout(resolve, 100));
        await write(transaction, 'a', 1);
      });
      await expect(cut).rejects.toThrow();
      expect(await readNumber(database.kysely, 'a')).toBeUndefined();
    }));

  it('does not mind that idle connections were cut', () =>
    withDatabase(async (database) => {
      const pid = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(database.kysely);
      await query(location().url, `select pg_terminate_backend(${pid.rows[0]?.pid})`);
      await new Promise((resolve) => setTimeout(resolve, 100));
      await write(database.kysely, 'a', 1);
      expect(await readNumber(database.kysely, 'a')).toBe(1);
    }));

  it('can be closed twice, and before it was used', async () => {
    const database = await openDatabase(location());
    await database.close();
    await database.close();
  });
});

// Lets the first that come wait for each other; whoever comes later passes.
function createMeeting(people: number): () => Promise<void> {
  let arrived = 0;
  let open = () => {};
  const complete = new Promise<void>((resolve) => {
    open = resolve;
  });
  return () => {
    arrived += 1;
    if (arrived >= people) open();
    return complete;
  };
}
