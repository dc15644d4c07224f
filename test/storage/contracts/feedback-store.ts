import { beforeEach, expect, it } from 'vitest';
import type { Feedback } from '../../../src/ask/stores.ts';
import { createAudit } from '../../../src/storage/audit.ts';
import type { Database } from '../../../src/storage/database.ts';
import { createFeedbackStore } from '../../../src/storage/feedback-store.ts';
import { hashOldFeedback } from '../../../src/storage/hash-old-feedback.ts';

const judgement: Feedback = {
  answer: 'answer-1',
  person: { platform: 'slack', workspace: 'T1', user: 'U1' },
  verdict: 'helpful',
  reasons: [],
  articles: ['kurzarbeit'],
  at: '2026-11-22T07:00:00.000Z',
};
const key = new Uint8Array(32).fill(4);
const colleague: Feedback['person'] = { platform: 'teams', workspace: 'T1', user: 'U2' };
const longAgo = '2000-01-01T00:00:00.000Z';

/** What every engine's feedback must do. */
export function testFeedbackStore(database: () => Database): void {
  const store = () => createFeedbackStore({ database: database(), audit: createAudit(key), key });

  beforeEach(async () => {
    await database().kysely.deleteFrom('feedback').execute();
  });

  it('counts nothing for an article nobody judged', async () => {
    expect(await store().count('kurzarbeit', longAgo)).toEqual({ helpful: 0, unhelpful: 0 });
  });

  it('counts an answer for each of its articles', async () => {
    await store().record({ ...judgement, articles: ['kurzarbeit', 'transferkug'] });
    expect(await store().count('kurzarbeit', longAgo)).toEqual({ helpful: 1, unhelpful: 0 });
    expect(await store().count('transferkug', longAgo)).toEqual({ helpful: 1, unhelpful: 0 });
    expect(await store().count('tarif', longAgo)).toEqual({ helpful: 0, unhelpful: 0 });
  });

  it('counts helpful and unhelpful separately, of different people and answers', async () => {
    await store().record(judgement);
    await store().record({ ...judgement, person: colleague, verdict: 'unhelpful' });
    await store().record({ ...judgement, answer: 'answer-2' });
    expect(await store().count('kurzarbeit', longAgo)).toEqual({ helpful: 2, unhelpful: 1 });
  });

  it('lets a second judgement of the same person replace the first, with its articles', async () => {
    await store().record(judgement);
    await store().record({ ...judgement, verdict: 'unhelpful', reasons: ['outdated'], articles: ['transferkug'] });
    expect(await store().count('kurzarbeit', longAgo)).toEqual({ helpful: 0, unhelpful: 0 });
    expect(await store().count('transferkug', longAgo)).toEqual({ helpful: 0, unhelpful: 1 });
  });

  it('keeps one row when the same person judges the same answer ten times at once', async () => {
    await Promise.all(Array.from({ length: 10 }, () => store().record(judgement)));
    expect(await store().count('kurzarbeit', longAgo)).toEqual({ helpful: 1, unhelpful: 0 });
  });

  it('keeps why somebody judged like this, and no more', async () => {
    await store().record({ ...judgement, reasons: ['outdated', 'Öffnungszeiten'] });
    expect(await database().kysely.selectFrom('feedback').selectAll().execute()).toEqual([
      {
        answer: 'answer-1',
        person: expect.stringMatching(/^[\da-f]{64}$/),
        verdict: 'helpful',
        reasons: '["outdated","Öffnungszeiten"]',
        at: '2026-11-22T07:00:00.000Z',
      },
    ]);
  });

  it('names nobody, and nobody twice alike', async () => {
    await store().record(judgement);
    await store().record({ ...judgement, answer: 'answer-2' });
    const people = (await database().kysely.selectFrom('feedback').select('person').execute()).map(({ person }) => person);
    expect(new Set(people).size).toBe(2);
  });

  it('takes over what an earlier version kept by name, so that the same person still judges once', async () => {
    const old = { answer: 'answer-1', person: 'slack:T1:U1' };
    await database()
      .kysely.insertInto('feedback')
      .values({ ...old, verdict: 'helpful', reasons: '[]', at: judgement.at })
      .execute();
    await database()
      .kysely.insertInto('feedback_article')
      .values({ ...old, article: 'kurzarbeit' })
      .execute();
    await hashOldFeedback(database(), key);
    expect(await store().count('kurzarbeit', longAgo)).toEqual({ helpful: 1, unhelpful: 0 });
    await store().record({ ...judgement, verdict: 'unhelpful' });
    expect(await store().count('kurzarbeit', longAgo)).toEqual({ helpful: 0, unhelpful: 1 });
    expect(JSON.stringify(await database().kysely.selectFrom('feedback_article').selectAll().execute())).not.toContain('U1');
  });

  it('stands in the audit log with the answer, and without what it was about', async () => {
    await store().record({ ...judgement, answer: 'a1b2 kurzarbeit transferkug' });
    const [last] = await database().kysely.selectFrom('audit').selectAll().orderBy('number', 'desc').limit(1).execute();
    expect(last).toMatchObject({ action: 'feedback.given', object: 'answer:a1b2' });
  });

  it('accepts a judgement without articles and one that names an article twice', async () => {
    await store().record({ ...judgement, articles: [] });
    await store().record({ ...judgement, person: colleague, articles: ['kurzarbeit', 'kurzarbeit'] });
    expect(await store().count('kurzarbeit', longAgo)).toEqual({ helpful: 1, unhelpful: 0 });
  });

  it('counts from the given instant on, however the instants are written', async () => {
    await store().record({ ...judgement, at: '2026-11-22T08:00:00+01:00' });
    expect((await store().count('kurzarbeit', '2026-11-22T07:00:00Z')).helpful).toBe(1);
    expect((await store().count('kurzarbeit', '2026-11-22T07:00:00.001Z')).helpful).toBe(0);
  });

  it('changes nothing when a judgement cannot be kept', async () => {
    await store().record(judgement);
    await expect(store().record({ ...judgement, at: 'yesterday' })).rejects.toThrow('Invalid time value');
    expect(await store().count('kurzarbeit', longAgo)).toEqual({ helpful: 1, unhelpful: 0 });
  });
}
