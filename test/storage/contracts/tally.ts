import { beforeEach, expect, it } from 'vitest';
import type { Database } from '../../../src/storage/database.ts';
import { createTally } from '../../../src/storage/tally.ts';

const key = new Uint8Array(32).fill(9);
const minute = 60_000;

/** What every engine's notes of the last minutes must do. */
export function testTally(database: () => Database): void {
  let now = 0;
  const tally = () => createTally({ database: database(), key, now: () => now });
  /** Adds a word to what is noted and says how much there was. */
  const add = (name: string, word: string, { note } = tally()) =>
    note(name, (before = '') => ({ note: `${before}${word} `, until: now + minute, result: before }));
  const rows = () => database().kysely.selectFrom('tally').selectAll().execute();

  beforeEach(async () => {
    now = Date.parse('2026-11-22T12:00:00.000Z');
    await database().kysely.deleteFrom('tally').execute();
  });

  it('remember under each name what was noted last', async () => {
    expect(await add('anna', 'one')).toBe('');
    expect(await add('bert', 'two')).toBe('');
    expect(await add('anna', 'three')).toBe('one ');
    expect(await add('anna', 'four')).toBe('one three ');
  });

  it('lose nothing of what twenty note at once, each through a tally of its own', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, place) => add('anna', `${place}`)));
    const all = await add('anna', 'last');
    expect(
      all
        .trim()
        .split(' ')
        .map(Number)
        .toSorted((one, other) => one - other),
    ).toEqual(Array.from({ length: 20 }, (_, place) => place));
  });

  it('tell nobody about whom they are, nor what they say', async () => {
    await add('slack:T1:UANNA', 'Kurzarbeit');
    const kept = JSON.stringify(await rows());
    expect(kept).not.toMatch(/slack|UANNA|Kurzarbeit/);
  });

  it('are gone when their time is over and anybody does anything', async () => {
    const one = tally();
    await add('anna', 'one', one);
    now += 2 * minute;
    await add('bert', 'two', one);
    expect(await rows()).toHaveLength(1);
  });

  it('begin anew where they were sealed with another key', async () => {
    await add('anna', 'one');
    await database().kysely.updateTable('tally').set({ note: 'AAAA' }).execute();
    expect(await add('anna', 'two')).toBe('');
    expect(await add('anna', 'three')).toBe('two ');
  });
}
