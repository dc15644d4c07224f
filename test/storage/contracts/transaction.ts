import { beforeEach, expect, it } from 'vitest';
import type { Database } from '../../../src/storage/database.ts';
import { readNumber, setNumber, write } from '../numbers.ts';

/** What a transaction must do on every engine. */
export function testTransaction(database: () => Database): void {
  beforeEach(async () => {
    await database().kysely.deleteFrom('key_value').execute();
  });

  it('keeps all of its work and gives back its result', async () => {
    const result = await database().transaction(async (transaction) => {
      await write(transaction, 'a', 1);
      await write(transaction, 'b', 2);
      return 'done';
    });
    expect([result, await readNumber(database().kysely, 'a'), await readNumber(database().kysely, 'b')]).toEqual(['done', 1, 2]);
  });

  it('keeps nothing when its work throws, and passes the error through', async () => {
    const work = database().transaction(async (transaction) => {
      await write(transaction, 'a', 1);
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
    expect(await readNumber(database().kysely, 'a')).toBeUndefined();
  });

  it('keeps nothing when one of its statements fails', async () => {
    const work = database().transaction(async (transaction) => {
      await write(transaction, 'a', 1);
      await write(transaction, 'a', 2);
    });
    await expect(work).rejects.toThrow(/unique/i);
    expect(await readNumber(database().kysely, 'a')).toBeUndefined();
  });

  it('loses nothing when 40 read a number, wait and write it back at once', async () => {
    await write(database().kysely, 'counter', 0);
    const increments = Array.from({ length: 40 }, () =>
      database().transaction(async (transaction) => {
        const value = (await readNumber(transaction, 'counter')) ?? Number.NaN;
        await new Promise(setImmediate);
        await setNumber(transaction, 'counter', value + 1);
      }),
    );
    await Promise.all(increments);
    expect(await readNumber(database().kysely, 'counter')).toBe(40);
  });

  it('throws for a statement or transaction on the outer database instead of standing still', async () => {
    const insideUse = database().transaction(() => readNumber(database().kysely, 'a'));
    await expect(insideUse).rejects.toThrow('use only the transaction object');
    const nested = database().transaction(() => database().transaction(async () => undefined));
    await expect(nested).rejects.toThrow('use only the transaction object');
  });

  it('lets what its work has started use the outer database afterwards', async () => {
    let later = Promise.resolve<number | undefined>(undefined);
    let finish = () => {};
    await database().transaction(async (transaction) => {
      await write(transaction, 'a', 1);
      const ended = new Promise<void>((resolve) => {
        finish = resolve;
      });
      later = ended.then(() => readNumber(database().kysely, 'a'));
    });
    finish();
    expect(await later).toBe(1);
  });

  it('enforces foreign keys', async () => {
    const orphan = database().kysely.insertInto('feedback_article').values({ answer: 'none', person: 'none', article: 'x' });
    await expect(orphan.execute()).rejects.toThrow(/foreign key/i);
  });

  it('gives counts and 64-bit integers as numbers', async () => {
    const row = { namespace: 'test', key: 'a', value: '', expires_at: 1_800_000_000_000 };
    await database().kysely.insertInto('key_value').values(row).execute();
    const counted = await database()
      .kysely.selectFrom('key_value')
      .select((of) => [of.fn.countAll().as('rows'), of.fn.max('expires_at').as('last')])
      .executeTakeFirst();
    expect(counted).toEqual({ rows: 1, last: 1_800_000_000_000 });
  });
}
