import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideReview } from '../../src/curate/decide-review.ts';
import { curatedArticle } from './open-curation.ts';

const fact = (validUntil: string) => ({ label: 'Dauer', value: '24 Monate', source: 1, validUntil });

describe('"Stimmt noch"', () => {
  it('moves the next review by the interval of the article', () => {
    expect(decideReview(curatedArticle(), '2026-11-22')).toEqual({ kind: 'confirm', reviewedOn: '2026-11-22', reviewBy: '2027-05-22' });
    expect(decideReview(curatedArticle({ reviewMonths: 3 }), '2026-11-30')).toMatchObject({ reviewBy: '2027-02-28' });
  });

  it('never beyond the next day on which something in the article ends', () => {
    const article = curatedArticle({ keyFacts: [fact('2027-03-31'), fact('2026-12-31'), fact('2026-01-31')] });
    expect(decideReview(article, '2026-11-22')).toMatchObject({ reviewBy: '2026-12-31' });
    expect(decideReview(curatedArticle({ validUntil: '2027-01-31' }), '2026-11-22')).toMatchObject({ reviewBy: '2027-01-31' });
  });

  it('is refused for what has run out since the last review', () => {
    expect(decideReview(curatedArticle({ keyFacts: [fact('2026-10-31')] }), '2026-11-22')).toEqual({
      kind: 'has-ended',
      ended: ['„Dauer“ galt bis 31.10.2026'],
    });
  });

  it('always leads to a later review, at most the interval away', () => {
    const day = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 6 }), (today, end, reviewMonths) => {
        const decision = decideReview(curatedArticle({ reviewedOn: '2019-01-01', reviewMonths, keyFacts: [fact(end)] }), today);
        if (decision.kind === 'has-ended') expect(end < today).toBe(true);
        else {
          expect(decision.reviewBy > today).toBe(true);
          expect((Date.parse(decision.reviewBy) - Date.parse(today)) / 86_400_000).toBeLessThanOrEqual(31 * reviewMonths);
        }
      }),
    );
  });
});
