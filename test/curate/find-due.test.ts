import { describe, expect, it } from 'vitest';
import { findDue } from '../../src/curate/find-due.ts';
import { curatedArticle } from './open-curation.ts';

const today = '2026-11-22';
const idsOf = (articles: readonly { readonly article: { readonly id: string } }[]) => articles.map(({ article }) => article.id);

describe('what a curator has to do', () => {
  it('is what is due within 30 days, most urgent first', () => {
    const articles = [
      curatedArticle({ id: 'spaeter', reviewBy: '2026-12-23' }),
      curatedArticle({ id: 'bald', reviewBy: '2026-12-22' }),
      curatedArticle({ id: 'heute', reviewBy: '2026-11-22' }),
      curatedArticle({ id: 'gestern', reviewBy: '2026-11-21' }),
    ];
    const { due, next } = findDue(articles, [], today);
    expect(due.map(({ article, overdue }) => [article.id, overdue])).toEqual([
      ['gestern', true],
      ['heute', false],
      ['bald', false],
    ]);
    expect(next?.id).toBe('spaeter');
  });

  it('leaves out what was reviewed today, even where the next review is near', () => {
    expect(findDue([curatedArticle({ reviewedOn: today, reviewBy: '2026-11-30' })], [], today).due).toEqual([]);
    expect(idsOf(findDue([curatedArticle({ reviewedOn: '2026-11-21', reviewBy: '2026-11-30' })], [], today).due)).toEqual(['probegeld']);
  });

  it('includes what has run out since its review, long before the next one', () => {
    const facts = [{ label: 'Dauer 2026', value: '24 Monate', source: 1, validUntil: '2026-12-31' }];
    const article = curatedArticle({ keyFacts: facts, reviewedOn: '2026-11-01', reviewBy: '2027-05-01' });
    expect(findDue([article], [], '2026-12-31').due).toEqual([]);
    expect(findDue([article], [], '2027-01-01').due[0]?.ended).toEqual(['„Dauer 2026“ galt bis 31.12.2026']);
    expect(findDue([curatedArticle({ validUntil: '2026-12-31', reviewBy: '2027-05-01' })], [], '2027-01-01').due[0]?.ended).toEqual([
      'der Artikel galt bis 31.12.2026',
    ]);
  });

  it('leaves alone what had run out before the review: it is told as past', () => {
    const facts = [{ label: 'Dauer 2025', value: '12 Monate', source: 1, validUntil: '2025-12-31' }];
    expect(findDue([curatedArticle({ keyFacts: facts, reviewBy: '2027-05-01' })], [], today).due).toEqual([]);
  });

  it('lists apart what waits for its change and what is withdrawn', () => {
    const proposal = {
      id: 'p',
      article: 'wartet',
      title: 'Wartet',
      hash: 'x',
      person: 'p',
      at: `${today}T09:00:00Z`,
      facts: [],
      ends: [],
      added: [],
    };
    const list = findDue([curatedArticle({ id: 'wartet' }), curatedArticle({ id: 'weg', isWithdrawn: true })], [proposal], today);
    expect(list).toMatchObject({ due: [], waiting: [{ article: 'wartet' }], withdrawn: [{ id: 'weg' }] });
  });
});
