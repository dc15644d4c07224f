import { createHash } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import { cutAudit } from '../../../src/storage/audit/cut-audit.ts';
import { listAudit } from '../../../src/storage/audit/list-audit.ts';
import { describeOnEachEngine } from '../engines.ts';
import { anna, auditKey, emptyLog, faultsOf, rowsOf, writeLog, writeMany } from './write-log.ts';

const october = '2026-10-31T08:00:00.000Z';
const november = '2026-11-01T08:00:00.000Z';

describeOnEachEngine('people in the audit log', (database) => {
  beforeEach(() => emptyLog(database()));

  it('are the same for a month, another in the next, and found by who knows their key', async () => {
    await writeLog(database(), { at: october }, { at: october }, { at: november }, { at: november, actor: 'slack:T1:UBERT' });
    const actors = (await rowsOf(database())).map(({ actor }) => actor);
    expect(actors[0]).toBe(actors[1]);
    expect(new Set(actors).size).toBe(3);
    const found = await listAudit(database(), { person: anna, limit: 9 }, auditKey);
    expect(found.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(await listAudit(database(), { person: 'slack:T1:UCEM', limit: 9 }, auditKey)).toEqual([]);
    expect(await listAudit(database(), { person: anna, limit: 9 }, new Uint8Array(32))).toEqual([]);
  });

  it('are found by what they did, since when, and to what', async () => {
    await writeLog(database(), { at: october }, { actor: 'cli', action: 'workshop.added', object: 'workshop:w1' });
    const find = async (filter: Omit<Parameters<typeof listAudit>[1], 'limit'>) =>
      (await listAudit(database(), { ...filter, limit: 9 }, auditKey)).map(({ number }) => number);
    expect([await find({ action: 'workshop.' }), await find({ since: november }), await find({ actor: 'cli' })]).toEqual([[2], [2], [2]]);
    expect([await find({ object: 'booking:' }), await find({ action: 'denied' })]).toEqual([[1], []]);
    expect((await listAudit(database(), { limit: 1 }, auditKey)).map(({ number }) => number)).toEqual([2]);
  });

  it('cannot be guessed from a state, which is hashed with a key, its month and its object', async () => {
    const state = { state: 'confirmed', seats: 1 };
    await writeLog(database(), { after: state }, { before: state }, { after: state, object: 'booking:b2' }, { after: state, at: october });
    const rows = await rowsOf(database());
    expect(rows[0]?.after).toBe(rows[1]?.before);
    expect(new Set(rows.map(({ before, after }) => before ?? after)).size).toBe(3);
    expect(JSON.stringify(rows)).not.toContain(createHash('sha256').update(JSON.stringify(state)).digest('hex'));
  });

  it('are gone for good with the entries of their month, and the rest is still sound', async () => {
    await writeLog(database(), { at: october }, { at: october }, { at: november });
    const cut = (before: string, most: number) =>
      database().transaction((transaction) => cutAudit(transaction, { before, most, key: auditKey }));
    const months = async () =>
      (await database().kysely.selectFrom('audit_secret').select('month').orderBy('month').execute()).map(({ month }) => month);
    expect([await cut(october, 500), await cut(november, 1)]).toEqual([0, 1]);
    expect([await months(), await faultsOf(database())]).toEqual([['2026-10', '2026-11'], []]);
    expect([await cut(november, 1), await cut(november, 1)]).toEqual([1, 0]);
    expect([await months(), await faultsOf(database())]).toEqual([['2026-11'], []]);
    await writeMany(database(), 2);
    expect((await rowsOf(database())).map(({ number }) => number)).toEqual([3, 4, 5]);
    expect(await faultsOf(database())).toEqual([]);
  });
});
