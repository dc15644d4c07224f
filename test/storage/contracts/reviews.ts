import { createHash } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import type { Review } from '../../../src/curate/review.ts';
import { createAudit } from '../../../src/storage/audit.ts';
import type { Database } from '../../../src/storage/database.ts';
import { createReviewStore } from '../../../src/storage/review-store.ts';

const confirmed: Extract<Review, { verdict: 'confirmed' }> = {
  article: 'kurzarbeitergeld',
  hash: 'a1',
  person: 'slack:T1:U1',
  at: '2026-11-22T08:00:00+01:00',
  verdict: 'confirmed',
  reviewedOn: '2026-11-22',
  reviewBy: '2027-05-22',
};
const withdrawn: Review = {
  article: 'kurzarbeitergeld',
  hash: 'a1',
  person: 'teams:T:U2',
  at: '2026-11-23T08:00:00Z',
  verdict: 'withdrawn',
  reason: 'wrong',
};

/** What every engine's reviews and their audit log must do. */
export function testReviews(database: () => Database): void {
  const store = () => createReviewStore(database(), createAudit(new Uint8Array(32)));
  const auditRows = () => database().kysely.selectFrom('audit').selectAll().orderBy('number').execute();

  beforeEach(async () => {
    await database().kysely.deleteFrom('review').execute();
    await database().kysely.deleteFrom('audit').execute();
  });

  it('gives back what was recorded', async () => {
    expect(await store().record(confirmed)).toBe('recorded');
    expect(await store().all()).toEqual([{ ...confirmed, at: '2026-11-22T07:00:00.000Z' }]);
  });

  it('keeps the last verdict on a version, and one for each version', async () => {
    await store().record(confirmed);
    await store().record(withdrawn);
    await store().record({ ...confirmed, hash: 'b2' });
    const all = await store().all();
    expect(all.map(({ hash, verdict }) => `${hash} ${verdict}`).sort()).toEqual(['a1 withdrawn', 'b2 confirmed']);
    expect(await store().record({ ...confirmed, at: '2026-11-24T08:00:00Z', reviewedOn: '2026-11-24' })).toBe('recorded');
  });

  it('records the verdict of several who press at the same moment once', async () => {
    const results = await Promise.all(['U1', 'U2', 'U3'].map((user) => store().record({ ...confirmed, person: `slack:T1:${user}` })));
    expect(results.sort()).toEqual(['already', 'already', 'recorded']);
    expect(await auditRows()).toHaveLength(1);
  });

  it('writes each step to the audit log, chained, with nobody by name', async () => {
    await store().record(confirmed);
    await store().record(withdrawn);
    await store().record(withdrawn);
    const rows = await auditRows();
    expect(rows.map(({ action, object }) => `${action} ${object}`)).toEqual([
      'knowledge.confirmed article:kurzarbeitergeld',
      'knowledge.withdrawn article:kurzarbeitergeld',
    ]);
    expect(rows[1]?.before).toBe(rows[0]?.after);
    expect(rows[0]?.before).toBeNull();
    expect(JSON.stringify(rows)).not.toMatch(/U1|U2/);
    expect(rows[0]?.actor).not.toBe(rows[1]?.actor);
    const [first, second] = rows;
    const { hash, number, at, actor, action, object, before, after } = second ?? first ?? expect.fail('there is no entry');
    const content = JSON.stringify({ number, at, actor, action, object, before, after });
    expect(hash).toBe(createHash('sha256').update(`${first?.hash}\n${content}`).digest('hex'));
  });

  it('lets go of a verdict that stands in the file by now', async () => {
    await store().record(confirmed);
    await store().record({ ...confirmed, hash: 'b2' });
    await store().close(confirmed, 'c3', '2026-11-24T08:00:00Z');
    expect((await store().all()).map(({ hash }) => hash)).toEqual(['b2']);
    expect((await auditRows()).at(-1)?.action).toBe('knowledge.review-applied');
  });

  it('records nothing when the audit log cannot be written', async () => {
    const broken = createReviewStore(database(), async () => {
      throw new Error('the disk is full');
    });
    await expect(broken.record(confirmed)).rejects.toThrow('the disk is full');
    expect(await store().all()).toEqual([]);
  });
}
