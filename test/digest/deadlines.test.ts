import { describe, expect, it } from 'vitest';
import type { DigestArticle } from '../../src/digest/digest-input.ts';
import { itemsOf, textsOf } from './items-of.ts';
import { articleWith, factWith } from './sample-input.ts';

describe('deadlines', () => {
  const ending = (validUntil: string, more: Partial<DigestArticle> = {}) =>
    articleWith({
      id: validUntil,
      keyFacts: [factWith({ validUntil, source: { title: 'S', url: `https://example.org/${validUntil}` } })],
      ...more,
    });

  it('reach from the day itself to six weeks later, the nearest first', () => {
    const articles = ['2027-01-05', '2027-01-04', '2026-11-23', '2026-11-22', '2026-12-31'].map((day) => ending(day));
    expect(itemsOf('deadlines', articles).map(({ date }) => date)).toEqual(['2026-11-23', '2026-12-31', '2027-01-04']);
  });

  it('name what ends: the article, or its key facts of that day in one line', () => {
    const facts = ['Dauer', 'Höhe'].map((label) => factWith({ label, validUntil: '2026-12-31' }));
    const long = factWith({ label: 'Bedingung', value: 'x'.repeat(200), validUntil: '2026-12-24' });
    expect(textsOf('deadlines', [articleWith({ keyFacts: [...facts, long] })])).toEqual([
      'Bis 24.12.2026: Kurzarbeitergeld – Bedingung',
      'Bis 31.12.2026: Kurzarbeitergeld – Dauer: 12 Monate, und 1 weitere Angabe',
    ]);
    expect(itemsOf('deadlines', [articleWith({ keyFacts: facts, validUntil: '2026-12-31' })])).toEqual([
      {
        key: 'deadlines kug 2026-12-31',
        articleId: 'kug',
        text: 'Bis 31.12.2026: Kurzarbeitergeld',
        date: '2026-12-31',
        paragraph: '§ 104 SGB III',
        url: 'https://www.example.org/104',
      },
    ]);
  });

  it('are told once where several articles mention the same end, of the article that it is about', () => {
    const facts = { keyFacts: [factWith({ validUntil: '2026-12-31' })] };
    const overview = articleWith({ id: 'o', title: 'Übersicht', section: 'overview', ...facts });
    const other = articleWith({ id: 'n', title: 'Nebenbei', ...facts });
    expect(textsOf('deadlines', [overview, other, articleWith({ ...facts, validUntil: '2026-12-31' })])).toEqual([
      'Bis 31.12.2026: Kurzarbeitergeld',
    ]);
    expect(textsOf('deadlines', [overview, other])).toEqual(['Bis 31.12.2026: Nebenbei – Bezugsdauer: 12 Monate']);
    expect(textsOf('deadlines', [overview])).toEqual(['Bis 31.12.2026: Übersicht – Bezugsdauer: 12 Monate']);
  });

  it('have no place for what is over as a whole', () => {
    expect(textsOf('deadlines', [ending('2026-12-31', { status: 'expired' })])).toEqual([]);
  });
});
