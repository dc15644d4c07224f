import { beforeEach, describe, expect, it } from 'vitest';
import { listAudit } from '../../../src/storage/audit/list-audit.ts';
import { resealAudit } from '../../../src/storage/audit/seal-audit.ts';
import { verifyAudit } from '../../../src/storage/audit/verify-audit.ts';
import { createAudit } from '../../../src/storage/audit.ts';
import { describeOnEachEngine } from '../engines.ts';
import { anna, auditKey, emptyLog, faultsOf, rowsOf, tamper, writeLog, writeMany } from './write-log.ts';

describeOnEachEngine('the audit log', (database) => {
  beforeEach(() => emptyLog(database()));

  it('is sound while nobody but the bot writes it, also while it is empty', async () => {
    expect(await faultsOf(database())).toEqual([]);
    await writeMany(database(), 5);
    expect(await verifyAudit(database(), auditKey)).toMatchObject({ from: 1, to: 5, faults: [] });
  });

  it('leaves no trace of an entry that is rolled back, nor of the month that it was the first of', async () => {
    await writeMany(database(), 2);
    const audit = createAudit(auditKey);
    const failing = database().transaction(async (transaction) => {
      await audit(transaction, { at: '2027-01-01T00:00:00Z', actor: anna, action: 'a', object: 'b' });
      throw new Error('not like this');
    });
    await expect(failing).rejects.toThrow('not like this');
    await writeLog(database(), { at: '2027-01-02T00:00:00Z' });
    expect(await faultsOf(database())).toEqual([]);
    expect(await listAudit(database(), { person: anna, limit: 9 }, auditKey)).toHaveLength(3);
  });

  describe('says which entry shows that', () => {
    beforeEach(() => writeMany(database(), 5));

    it.each([
      ['at', "'2026-11-20T09:00:00.000Z'"],
      ['actor', "'0123456789abcdef'"],
      ['action', "'booking.cancelled'"],
      ['object', "'booking:b9'"],
      ['before', "'0'"],
      ['after', 'null'],
      ['hash', "'0'"],
    ])('somebody changed its %s', async (column, value) => {
      await tamper(database(), `update audit set "${column}" = ${value} where number = 3`);
      expect((await faultsOf(database()))[0]).toBe('3 was changed, or does not follow from entry 2 before it');
    });

    it('somebody removed one in the middle', async () => {
      await tamper(database(), 'delete from audit where number = 3');
      expect(await faultsOf(database())).toEqual(['3 entry 3 is missing before entry 4']);
    });

    it('somebody removed one in the middle and closed the gap', async () => {
      await tamper(database(), 'delete from audit where number = 3', 'update audit set number = 3 where number = 4');
      expect((await faultsOf(database()))[0]).toBe('3 was changed, or does not follow from entry 2 before it');
    });

    it('somebody removed the last ones', async () => {
      await tamper(database(), 'delete from audit where number > 3');
      expect(await faultsOf(database())).toEqual(['4 entries 4 to 5 are missing at the end']);
    });

    it('somebody removed the last ones and moved the stored end', async () => {
      await tamper(database(), 'delete from audit where number > 3');
      await tamper(database(), 'update audit_head set number = 3, hash = (select hash from audit where number = 3)');
      expect(await faultsOf(database())).toEqual([expect.stringMatching(/^3 the stored end or checkpoint of the log is not what/)]);
    });

    it('somebody removed all', async () => {
      await tamper(database(), 'delete from audit');
      expect(await faultsOf(database())).toEqual(['1 entries 1 to 5 are missing at the end']);
    });

    it('somebody put one behind the last', async () => {
      await tamper(database(), 'insert into audit select 6, at, actor, action, object, before, after, hash from audit where number = 2');
      expect(await faultsOf(database())).toContain('6 stands behind entry 5, which is the stored end');
    });

    it('somebody put one between two others', async () => {
      for (const number of [5, 4, 3]) await tamper(database(), `update audit set number = ${number + 1} where number = ${number}`);
      await tamper(database(), 'insert into audit select 3, at, actor, action, object, before, after, hash from audit where number = 2');
      expect((await faultsOf(database()))[0]).toMatch(/^3 was changed/);
    });

    it('somebody exchanged two', async () => {
      await tamper(database(), 'update audit set number = 9 where number = 2', 'update audit set number = 2 where number = 4');
      await tamper(database(), 'update audit set number = 4 where number = 9');
      expect((await faultsOf(database()))[0]).toMatch(/^2 was changed/);
    });

    it('somebody cut off the beginning with a checkpoint of their own', async () => {
      await tamper(database(), 'update audit_head set cut_number = 2, cut_hash = (select hash from audit where number = 2)');
      await tamper(database(), 'delete from audit where number <= 2');
      expect(await faultsOf(database())).toEqual([expect.stringContaining('the stored end or checkpoint')]);
    });

    it('somebody changed the checkpoint alone', async () => {
      await tamper(database(), "update audit_head set cut_hash = 'abc'");
      expect((await faultsOf(database())).join()).toMatch(
        /stored end or checkpoint.*1 was changed, or does not follow from the checkpoint at 0/,
      );
    });
  });

  it('is not made sound by going on, only by sealing it anew, which stands in it', async () => {
    await writeMany(database(), 3);
    await tamper(database(), 'delete from audit where number = 3');
    await tamper(database(), 'update audit_head set number = 2, hash = (select hash from audit where number = 2)');
    await writeMany(database(), 2);
    expect(await faultsOf(database())).toEqual([expect.stringContaining('the stored end or checkpoint')]);
    await resealAudit(database(), { key: auditKey, audit: createAudit(auditKey), at: '2026-11-21T08:00:00Z' });
    expect(await faultsOf(database())).toEqual([]);
    expect((await rowsOf(database())).at(-1)).toMatchObject({ actor: 'cli', action: 'audit.sealed-anew' });
  });
});
