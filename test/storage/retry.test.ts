import { describe, expect, it } from 'vitest';
import { retry } from '../../src/storage/retry.ts';

const sqliteBusy = Object.assign(new Error('database is locked'), { code: 'ERR_SQLITE_ERROR', errcode: 5 });
const sqliteBusySnapshot = Object.assign(new Error('database is locked'), { code: 'ERR_SQLITE_ERROR', errcode: 517 });
const sqliteLocked = Object.assign(new Error('table is locked'), { code: 'ERR_SQLITE_ERROR', errcode: 6 });
const sqliteConstraint = Object.assign(new Error('UNIQUE'), { code: 'ERR_SQLITE_ERROR', errcode: 1555 });
const serialization = Object.assign(new Error('could not serialize access'), { code: '40001' });
const deadlock = Object.assign(new Error('deadlock detected'), { code: '40P01' });
const unique = Object.assign(new Error('duplicate key'), { code: '23505' });

async function run(errors: readonly unknown[], patience?: number) {
  const remaining = [...errors];
  const waits: number[] = [];
  const work = async () => {
    if (remaining.length > 0) throw remaining.shift();
    return 'done';
  };
  const result = await retry(work, { wait: async (milliseconds) => waits.push(milliseconds), patience }).catch((error: unknown) => error);
  return { result, waits, unused: remaining.length };
}

describe('retry', () => {
  it('does not wait when nothing is in the way', async () => {
    expect(await run([])).toEqual({ result: 'done', waits: [], unused: 0 });
  });

  it.each([sqliteBusy, sqliteBusySnapshot, sqliteLocked, serialization, deadlock])(
    'tries again after "$message" ($code $errcode)',
    async (error) => {
      const { result, waits } = await run([error, error]);
      expect([result, waits.length]).toEqual(['done', 2]);
    },
  );

  it.each([sqliteConstraint, unique, new Error('anything'), 'no error at all', null])('passes %s at once', async (error) => {
    expect(await run([error, error])).toEqual({ result: error, waits: [], unused: 1 });
  });

  it('waits longer each time at first, never the same, and gives up after about five seconds', async () => {
    const { result, waits } = await run(Array.from({ length: 1000 }, () => sqliteBusy));
    const total = waits.reduce((sum, wait) => sum + wait, 0);
    expect(result).toBe(sqliteBusy);
    expect(total).toBeGreaterThanOrEqual(5000);
    expect(total).toBeLessThan(5600);
    expect(Math.max(...waits)).toBeLessThanOrEqual(600);
    expect(new Set(waits).size).toBe(waits.length);
  });

  it('waits as long as it is told to where that is longer', async () => {
    const { waits } = await run(
      Array.from({ length: 1000 }, () => sqliteBusy),
      30_000,
    );
    const total = waits.reduce((sum, wait) => sum + wait, 0);
    expect(total).toBeGreaterThanOrEqual(30_000);
    expect(total).toBeLessThan(30_700);
  });
});
