import { beforeEach, expect, it } from 'vitest';
import type { Database } from '../../../src/storage/database.ts';
import { createVectorCache } from '../../../src/storage/vector-cache.ts';

const hashOf = (i: number) => i.toString(16).padStart(64, '0');
const vectorsOf = (count: number, length = 3) =>
  new Map(Array.from({ length: count }, (_, i) => [hashOf(i), new Float32Array(length).fill(i / 7)]));

/** What every engine's cache of vectors must do. */
export function testVectorCache(database: () => Database): void {
  const cache = () => createVectorCache(database());
  const hashesIn = async (model: string, count: number) => [...(await cache().find(model, [...vectorsOf(count).keys()])).keys()];

  beforeEach(async () => {
    await database().kysely.deleteFrom('passage_vector').execute();
    await database().kysely.deleteFrom('key_value').execute();
  });

  it('gives back each number of a vector exactly, and only what is there', async () => {
    const vector = Float32Array.of(0, -0.1, 1 / 3, 1e-38, -3.4e38, 1e-45);
    await cache().keep('m', new Map([[hashOf(1), vector]]));
    expect(await cache().find('m', [hashOf(1), hashOf(2)])).toEqual(new Map([[hashOf(1), vector]]));
    expect(await cache().find('m', [])).toEqual(new Map());
  });

  it('keeps them as little-endian float32, so that another machine reads the same', async () => {
    await cache().keep('m', new Map([[hashOf(1), Float32Array.of(1, -2)]]));
    const [row] = await database().kysely.selectFrom('passage_vector').selectAll().execute();
    expect(Buffer.from(row?.vector ?? '', 'base64').toString('hex')).toBe('0000803f000000c0');
  });

  it('replaces a vector, also by one of another length', async () => {
    await cache().keep('m', vectorsOf(2));
    await cache().keep('m', vectorsOf(2, 5));
    expect((await cache().find('m', [hashOf(1)])).get(hashOf(1))).toHaveLength(5);
  });

  it('takes a whole base at once', async () => {
    await cache().keep('m', vectorsOf(1600, 64));
    await cache().keep('m', new Map());
    expect(await cache().find('m', [...vectorsOf(1600).keys()])).toEqual(vectorsOf(1600, 64));
  });

  it('tells models apart', async () => {
    await cache().keep('m', vectorsOf(1));
    expect(await hashesIn('n', 1)).toEqual([]);
  });

  it('forgets what no text needs any more, and other models', async () => {
    await cache().keep('old', vectorsOf(700));
    await cache().keep('m', vectorsOf(1400));
    expect(await cache().forgetAllBut('m', [hashOf(3), hashOf(1399), hashOf(5000)])).toBe(700 + 1398);
    expect((await hashesIn('m', 1400)).toSorted()).toEqual([hashOf(3), hashOf(1399)]);
    expect(await hashesIn('old', 700)).toEqual([]);
    expect(await cache().forgetAllBut('m', [])).toBe(2);
  });

  it('keeps the last weight of each model, and takes what it cannot read for none', async () => {
    expect(await cache().weightOf('m')).toBeUndefined();
    await cache().keepWeight('m', { weight: 0.3, base: 'one' });
    await cache().keepWeight('m', { weight: 0.4, base: 'two' });
    expect(await cache().weightOf('m')).toEqual({ weight: 0.4, base: 'two' });
    expect(await cache().weightOf('n')).toBeUndefined();
    await database().kysely.updateTable('key_value').set({ value: '{"weight":"much"}' }).execute();
    expect(await cache().weightOf('m')).toBeUndefined();
  });
}
