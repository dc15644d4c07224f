import { describe, expect, it } from 'vitest';
import { buildIssue } from '../../src/digest/build-issue.ts';
import type { DigestArticle, DigestChange } from '../../src/digest/digest-input.ts';
import type { SectionKind } from '../../src/digest/issue.ts';
import { articleWith, changeWith, factWith, inputWith } from './sample-input.ts';

const itemsOf = (kind: SectionKind, articles: readonly DigestArticle[], changes: readonly DigestChange[] = []) =>
  buildIssue(inputWith({ articles, changes })).sections.find((section) => section.kind === kind)?.items ?? [];

const textsOf = (...given: Parameters<typeof itemsOf>) => itemsOf(...given).map(({ text }) => text);
const news = (change: Partial<DigestChange>, article: Partial<DigestArticle> = {}) =>
  textsOf('news', [articleWith(article)], [changeWith(change)]);

describe('news', () => {
  it('have the old and the new figure, the paragraph, its date and address', () => {
    expect(itemsOf('news', [articleWith()], [changeWith()])).toEqual([
      {
        key: 'news fact kug Bezugsdauer',
        articleId: 'kug',
        text: 'Kurzarbeitergeld: Bezugsdauer jetzt 12 Monate statt 24 Monate (§ 104 SGB III, Stand 1.12.2026)',
        old: '24 Monate',
        new: '12 Monate',
        paragraph: '§ 104 SGB III',
        date: '2026-12-01',
        url: 'https://www.example.org/104',
      },
    ]);
  });

  it('put long figures into quotation marks, and say when the source without a date was checked', () => {
    const facts = [{ label: 'Bezugsdauer', old: '24 Monate, längstens bis 31.12.2026', new: '12 Monate' }];
    const source = { title: '§ 104 SGB III', url: 'https://www.example.org/104' };
    expect(news({ facts }, { keyFacts: [factWith({ source })] })).toEqual([
      'Kurzarbeitergeld: Bezugsdauer jetzt „12 Monate“, bisher „24 Monate, längstens bis 31.12.2026“ (§ 104 SGB III, geprüft 22.11.2026)',
    ]);
  });

  it('name what is new or not there any more', () => {
    const facts = [
      { label: 'Bezugsdauer', new: '12 Monate' },
      { label: 'Antrag', old: 'schriftlich' },
    ];
    expect(news({ facts })).toEqual([
      'Kurzarbeitergeld: neu: Bezugsdauer „12 Monate“ (§ 104 SGB III, Stand 1.12.2026)',
      'Kurzarbeitergeld: nicht mehr aufgeführt: Antrag „schriftlich“ (geprüft 22.11.2026)',
    ]);
  });

  it.each([
    ['active', 'Neu: Kurzarbeitergeld – Bezugsdauer: 12 Monate (§ 104 SGB III, Stand 1.12.2026)'],
    ['announced', 'Neu, bisher nur angekündigt: Kurzarbeitergeld – Bezugsdauer: 12 Monate (§ 104 SGB III, Stand 1.12.2026)'],
    ['expired', 'Neu, gilt nicht mehr: Kurzarbeitergeld – Bezugsdauer: 12 Monate (§ 104 SGB III, Stand 1.12.2026)'],
  ])('tell a new article that is %s with its most important key fact', (status, text) => {
    expect(news({ kind: 'added', facts: [], was: undefined }, { status })).toEqual([text]);
  });

  it('tell that an article is there again after it had been withdrawn', () => {
    expect(news({ kind: 'added', facts: [], was: { status: 'withdrawn' } })).toEqual([
      'Geprüft und wieder da: Kurzarbeitergeld – Bezugsdauer: 12 Monate (§ 104 SGB III, Stand 1.12.2026)',
    ]);
  });

  it('tell of an article that has ended, by its day or by what curators say', () => {
    expect(news({ kind: 'expired', facts: [] }, { validUntil: '2026-11-20' })).toEqual([
      'Kurzarbeitergeld: galt bis 20.11.2026 (§ 104 SGB III, Stand 1.12.2026)',
    ]);
    expect(news({ kind: 'expired', facts: [] }, { status: 'expired' })).toEqual([
      'Kurzarbeitergeld: gilt nicht mehr. Kurzarbeitergeld gibt es bei Arbeitsausfall. (geprüft 22.11.2026)',
    ]);
  });

  it('tell of key facts that have ended, those of one day together', () => {
    const keyFacts = ['Bezugsdauer', 'Antrag', 'Höhe'].map((label) => factWith({ label, validUntil: '2026-11-20' }));
    expect(news({ facts: [], ended: ['Bezugsdauer', 'Antrag', 'Höhe'] }, { keyFacts })).toEqual([
      'Kurzarbeitergeld: Bezugsdauer „12 Monate“ und 2 weitere Angaben galten bis 20.11.2026 (§ 104 SGB III, Stand 1.12.2026)',
    ]);
  });

  it('tell of a moved end, a new status, a new summary', () => {
    const validUntil = '2027-12-31';
    expect(news({ facts: [], was: { status: 'active', validUntil: '2026-12-31' } }, { validUntil })).toEqual([
      'Kurzarbeitergeld: gilt jetzt bis 31.12.2027 statt bis 31.12.2026 (§ 104 SGB III, Stand 1.12.2026)',
    ]);
    expect(news({ facts: [], was: { status: 'announced' } })).toEqual([
      'Kurzarbeitergeld: gilt jetzt, war bisher nur angekündigt (geprüft 22.11.2026)',
    ]);
    expect(news({ facts: [] })).toEqual([
      'Kurzarbeitergeld: neu beschrieben. Kurzarbeitergeld gibt es bei Arbeitsausfall. (geprüft 22.11.2026)',
    ]);
  });

  it('tell that an article is gone', () => {
    expect(textsOf('news', [], [changeWith({ kind: 'removed', facts: [] })])).toEqual(['Kurzarbeitergeld: nicht mehr in der Wissensbank']);
  });

  it('tell first what plants live on, and last what only collects', () => {
    const ids = ['overview', 'advice', 'funding', 'employment', 'neu'];
    const articles = ids.map((id) => articleWith({ id, title: id, section: id }));
    const changes = ids.map((id) => changeWith({ kind: 'added', id, facts: [] }));
    expect(itemsOf('news', articles, changes).map(({ articleId }) => articleId)).toEqual([
      'employment',
      'funding',
      'advice',
      'overview',
      'neu',
    ]);
  });
});

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
