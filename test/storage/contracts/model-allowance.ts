import { beforeEach, expect, it } from 'vitest';
import type { Database } from '../../../src/storage/database.ts';
import { createModelAllowance } from '../../../src/storage/model-allowance.ts';

const key = new Uint8Array(32).fill(7);
const limits = { perMinute: 6, perDay: 60, inAllPerDay: 100 };

/** What every engine's count of questions to a model must do. */
export function testModelAllowance(database: () => Database): void {
  let time = '2026-11-22T12:00:00.000Z';
  const allowance = (given: Partial<typeof limits> = {}) =>
    createModelAllowance({ database: database(), key, limits: { ...limits, ...given }, now: () => new Date(time) });
  const take = async (count: number, given: Partial<typeof limits> = {}, person = 'slack:T:U') => {
    const taken: string[] = [];
    for (let i = 0; i < count; i++) taken.push(await allowance(given).take(person));
    return taken;
  };

  beforeEach(async () => {
    time = '2026-11-22T12:00:00.000Z';
    await database().kysely.deleteFrom('model_use').execute();
  });

  it('grants no more than six within any minute, whatever the clock shows', async () => {
    time = '2026-11-22T12:00:58.000Z';
    expect((await take(6)).every((taken) => taken === 'granted')).toBe(true);
    time = '2026-11-22T12:01:01.000Z';
    expect(await take(1)).toEqual(['minute']);
    time = '2026-11-22T12:01:58.000Z';
    expect(await take(1)).toEqual(['granted']);
  });

  it('counts what is turned down for nothing', async () => {
    expect((await take(20, { perMinute: 2, perDay: 3 })).filter((taken) => taken === 'granted')).toHaveLength(2);
    time = '2026-11-22T12:01:00.000Z';
    expect(await take(2, { perDay: 3 })).toEqual(['granted', 'day']);
  });

  it('grants six questions a minute to each person, and six more in the next', async () => {
    expect((await take(7)).filter((taken) => taken === 'granted')).toHaveLength(6);
    expect(await take(1)).toEqual(['minute']);
    expect(await take(1, {}, 'teams:T:U')).toEqual(['granted']);
    time = '2026-11-22T12:01:00.000Z';
    expect(await take(1)).toEqual(['granted']);
  });

  it('grants so many a day, and again on the next day in Germany', async () => {
    expect((await take(4, { perMinute: 100, perDay: 3 })).at(-1)).toBe('day');
    time = '2026-11-22T23:01:00.000Z';
    expect(await take(1, { perDay: 3 })).toEqual(['granted']);
  });

  it('grants so many to all together; who is turned down takes nothing from the others', async () => {
    expect(await take(3, { perMinute: 2, inAllPerDay: 3 })).toEqual(['granted', 'granted', 'minute']);
    expect(await take(2, { inAllPerDay: 3 }, 'slack:T:V')).toEqual(['granted', 'budget']);
  });

  it('loses no question when many are asked at once', async () => {
    const taken = await Promise.all(Array.from({ length: 20 }, () => allowance({ perMinute: 12 }).take('slack:T:U')));
    expect(taken.filter((each) => each === 'granted')).toHaveLength(12);
  });

  it('keeps no person, and nothing from the day before', async () => {
    await take(1);
    time = '2026-11-23T12:00:00.000Z';
    await take(1);
    const rows = await database().kysely.selectFrom('model_use').selectAll().execute();
    expect(rows.map(({ day }) => day)).toEqual(['2026-11-23', '2026-11-23']);
    expect(JSON.stringify(rows)).not.toContain('slack');
  });
}
