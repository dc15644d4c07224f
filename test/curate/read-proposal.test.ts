import { describe, expect, it } from 'vitest';
import { readProposal } from '../../src/curate/read-proposal.ts';
import { changeForm } from '../../src/curate/replies/change-form.ts';
import { curatedArticle } from './open-curation.ts';

const article = curatedArticle({
  keyFacts: [
    { label: 'Höhe', value: '100 € im Monat', source: 1 },
    { label: 'Dauer 2026', value: '24 Monate', source: 1, validUntil: '2026-12-31' },
  ],
});
const { initial } = changeForm(article);
const source = { sourceTitle: '§ 7 PrG', sourceUrl: 'https://www.example.org/7' };
const read = (values: Record<string, string | undefined>) => readProposal(article, { ...initial, ...values });

describe('the answers of the change form', () => {
  it('are nothing to do while nothing is changed', () => {
    expect(read({})).toMatchObject({ kind: 'errors', errors: { note: expect.stringContaining('noch nichts geändert') } });
    expect(read(source)).toMatchObject({ kind: 'errors' });
  });

  it('become a change of the facts that differ, with the source', () => {
    expect(read({ 'fact-0': ' 120 €\n im Monat ', ...source, sourceDate: '2027-01-01' })).toEqual({
      kind: 'proposed',
      proposed: {
        facts: [{ label: 'Höhe', from: '100 € im Monat', to: '120 € im Monat' }],
        ends: [],
        added: [],
        source: { title: '§ 7 PrG', url: 'https://www.example.org/7', date: '2027-01-01' },
        note: undefined,
      },
    });
  });

  it('move all that ends on a day, or take the end away', () => {
    expect(read({ 'end-2026-12-31': '2027-12-31', ...source })).toMatchObject({
      proposed: { facts: [], ends: [{ from: '2026-12-31', to: '2027-12-31' }] },
    });
    expect(read({ 'end-2026-12-31': undefined, ...source })).toMatchObject({ proposed: { ends: [{ from: '2026-12-31', to: undefined }] } });
    expect(read({ 'end-2026-12-31': '2027-12-31' })).toMatchObject({ kind: 'errors', errors: { sourceTitle: expect.any(String) } });
  });

  it('ask for each day once, however much ends on it', () => {
    const fact = { label: 'Dauer', value: '24 Monate', source: 1, validUntil: '2026-12-31' };
    const several = curatedArticle({ validUntil: '2026-12-31', keyFacts: [fact, { ...fact, validUntil: '2027-03-31' }, fact] });
    const days = changeForm(several)
      .steps.flatMap(({ fields }) => fields)
      .filter(({ id }) => id.startsWith('end-'));
    expect(days.map(({ label }) => label)).toEqual(['Was bis 31.12.2026 gilt, gilt jetzt bis', 'Was bis 31.3.2027 gilt, gilt jetzt bis']);
  });

  it('drop a fact that was emptied, which needs no source', () => {
    expect(read({ 'fact-0': undefined })).toMatchObject({
      kind: 'proposed',
      proposed: { facts: [{ label: 'Höhe', from: '100 € im Monat' }] },
    });
  });

  it('add a fact that has a name, a value and a source', () => {
    expect(read({ newLabel: 'Frist', newValue: '3 Monate', ...source })).toMatchObject({
      proposed: { added: [{ label: 'Frist', value: '3 Monate' }] },
    });
    expect(read({ newLabel: 'Frist', ...source })).toMatchObject({ errors: { newValue: expect.any(String) } });
    expect(read({ newValue: '3 Monate', ...source })).toMatchObject({ errors: { newLabel: expect.any(String) } });
  });

  it('may be a note alone', () => {
    expect(read({ note: 'Der zweite Absatz ist veraltet.' })).toMatchObject({
      proposed: { facts: [], note: 'Der zweite Absatz ist veraltet.' },
    });
  });

  it('need a source for every new figure, with a whole https address', () => {
    expect(read({ 'fact-0': '120 €' })).toMatchObject({ errors: { sourceTitle: expect.any(String), sourceUrl: expect.any(String) } });
    for (const sourceUrl of [
      'www.example.org',
      'http://www.example.org/7',
      'https://name@example.org/',
      'https://example.org/a b',
      'https://x',
      'javascript:alert(1)',
    ]) {
      expect(read({ 'fact-0': '120 €', sourceTitle: '§ 7 PrG', sourceUrl })).toEqual({
        kind: 'errors',
        errors: { sourceUrl: expect.stringContaining('https://') },
      });
    }
  });
});
