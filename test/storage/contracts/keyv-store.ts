import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../../src/storage/database.ts';
import { createKeyv, createKeyvStore } from '../../../src/storage/keyv-store.ts';

const noon = Date.parse('2026-11-22T12:00:00.000Z');

/** What every engine's key-value rows must do. */
export function testKeyvStore(database: () => Database): void {
  let time = noon;
  const now = () => time;
  const store = () => createKeyvStore({ database: database(), namespace: 'one', now });
  const keyv = (namespace = 'one') => createKeyv(database(), namespace, now);

  beforeEach(async () => {
    time = noon;
    await database().kysely.deleteFrom('key_value').execute();
  });

  describe('the storage contract', () => {
    it('gives back what was set, and undefined for what was not', async () => {
      expect(await store().set('a', 'text')).toBe(true);
      expect(await store().get('a')).toBe('text');
      expect(await store().get('b')).toBeUndefined();
    });

    it('replaces value and expiry', async () => {
      await store().set('a', 'old', noon + 1);
      await store().set('a', 'new');
      time = noon + 1;
      expect(await store().get('a')).toBe('new');
    });

    it('gives many values in the order of the keys', async () => {
      expect(
        await store().setMany([
          { key: 'a', value: '1' },
          { key: 'b', value: '2', expires: noon + 5 },
        ]),
      ).toEqual([true, true]);
      expect(await store().getMany(['b', 'missing', 'a', 'b'])).toEqual(['2', undefined, '1', '2']);
      expect(await store().hasMany(['b', 'missing'])).toEqual([true, false]);
    });

    it('lets the last of two entries with the same key count', async () => {
      await store().setMany([
        { key: 'a', value: '1' },
        { key: 'a', value: '2' },
      ]);
      expect(await store().get('a')).toBe('2');
    });

    it('accepts empty lists', async () => {
      expect(await store().setMany([])).toEqual([]);
      expect(await store().getMany([])).toEqual([]);
      expect(await store().hasMany([])).toEqual([]);
      expect(await store().deleteMany([])).toEqual([]);
    });

    it('tells whether a deleted key was there', async () => {
      await store().setMany([
        { key: 'a', value: '1' },
        { key: 'b', value: '2' },
        { key: 'c', value: '3' },
      ]);
      expect(await store().delete('a')).toBe(true);
      expect(await store().delete('a')).toBe(false);
      expect(await store().deleteMany(['a', 'b'])).toEqual([false, true]);
      expect(await store().getMany(['a', 'b', 'c'])).toEqual([undefined, undefined, '3']);
    });

    it('goes through all rows of its namespace, over several pages, without the expired ones', async () => {
      const entries = Array.from({ length: 250 }, (_, index) => ({ key: `key-${index}`, value: String(index) }));
      await store().setMany([...entries, { key: 'expired', value: 'x', expires: noon }]);
      await keyv('other').set('foreign', 1);
      const seen = new Map<unknown, unknown>();
      for await (const [key, value] of store().iterator()) seen.set(key, value);
      expect(seen).toEqual(new Map(entries.map(({ key, value }) => [key, value])));
    });

    it('refuses a value that is not text', async () => {
      await expect(store().set('a', { not: 'text' })).rejects.toThrow('leave Keyv');
    });

    it('cannot be moved to another namespace by Keyv', () => {
      expect(() => {
        keyv().namespace = 'two';
      }).toThrow(TypeError);
    });
  });

  describe('expiry', () => {
    it('hides a row from the very millisecond at which it expires', async () => {
      await store().set('a', 'text', noon + 1000);
      time = noon + 999;
      expect(await store().get('a')).toBe('text');
      time = noon + 1000;
      expect([await store().get('a'), await store().has('a')]).toEqual([undefined, false]);
      expect([await store().getMany(['a']), await store().hasMany(['a'])]).toEqual([[undefined], [false]]);
    });

    it('follows the given clock, not the clock of the machine', async () => {
      const lastCentury = createKeyv(database(), 'one', () => 1000);
      await lastCentury.setRaw('a', { value: 'kept', expires: 2000 });
      expect(await lastCentury.get('a')).toBe('kept');
      expect(await lastCentury.has('a')).toBe(true);
    });

    it('understands a ttl in milliseconds when the clock is that of the machine', async () => {
      const real = createKeyv(database(), 'one', Date.now);
      await real.set('a', 'text', 60_000);
      expect(await real.get('a')).toBe('text');
      time = Date.now() + 61_000;
      expect(await keyv().get('a')).toBeUndefined();
    });
  });

  describe('through Keyv', () => {
    it('is used as it is, not wrapped as an older store', () => {
      expect(Object.keys(keyv().store)).toContain('capabilities');
      expect(keyv().store.capabilities?.expires).toBe(true);
    });

    it('keeps values of every JSON shape, with umlauts and the character 0', async () => {
      for (const value of ['Grüße', 'a\u0000b', 7, true, null, ['x'], { nested: { deep: [1] } }]) {
        await keyv().set('a', value);
        expect(await keyv().get('a')).toEqual(value);
      }
    });

    it('separates namespaces and clears only one', async () => {
      await keyv('one').set('a', 1);
      await keyv('two').set('a', 2);
      await keyv('one').clear();
      expect(await keyv('one').get('a')).toBeUndefined();
      expect(await keyv('two').get('a')).toBe(2);
    });

    it('goes through its values', async () => {
      await keyv().set('a', { x: 1 });
      expect(await collect(keyv().iterator())).toEqual([['a', { x: 1 }]]);
    });
  });

  describe('a broken store', () => {
    afterAll(async () => {
      await sql`alter table hidden rename to key_value`.execute(database().kysely);
    });

    it('rejects every call instead of looking empty', async () => {
      await sql`alter table key_value rename to hidden`.execute(database().kysely);
      const broken = keyv();
      const missing = /key_value/;
      await expect(broken.get('a')).rejects.toThrow(missing);
      await expect(broken.getMany(['a'])).rejects.toThrow(missing);
      await expect(broken.set('a', 1)).rejects.toThrow(missing);
      await expect(broken.setMany([{ key: 'a', value: 1 }])).rejects.toThrow(missing);
      await expect(broken.setRaw('a', { value: 1 })).rejects.toThrow(missing);
      await expect(broken.has('a')).rejects.toThrow(missing);
      await expect(broken.hasMany(['a'])).rejects.toThrow(missing);
      await expect(broken.delete('a')).rejects.toThrow(missing);
      await expect(broken.deleteMany(['a'])).rejects.toThrow(missing);
      await expect(broken.clear()).rejects.toThrow(missing);
      await expect(collect(broken.iterator())).rejects.toThrow(missing);
    });
  });
}

async function collect(values: AsyncIterable<unknown>): Promise<readonly unknown[]> {
  const collected: unknown[] = [];
  for await (const value of values) collected.push(value);
  return collected;
}
