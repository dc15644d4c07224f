import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArticleEdit, editArticle } from '../../src/knowledge/edit-article.ts';
import { findHiddenCharacter } from '../../src/knowledge/hidden-character.ts';
import { readSample, sampleArticle, sampleWith } from './sample-article.ts';

function edit(change: ArticleEdit, text = sampleArticle): string {
  const edited = editArticle(text, change);
  if ('problems' in edited) throw new Error(edited.problems.join());
  return edited.text;
}

/** The lines that differ, as a diff shows them. */
function difference(after: string, before = sampleArticle): string[] {
  const [old, changed] = [before.split('\n'), after.split('\n')];
  return [
    ...old.filter((line) => !changed.includes(line)).map((line) => `-${line}`),
    ...changed.filter((line) => !old.includes(line)).map((line) => `+${line}`),
  ];
}

const source = { title: '§ 7 PrG', url: 'https://www.example.org/7', date: '2026-03' };

describe('editing an article file', () => {
  it('changes nothing when there is nothing to change', () => {
    expect(edit({})).toBe(sampleArticle);
  });

  it('moves the days of a review and touches no other line', () => {
    expect(difference(edit({ reviewedOn: '2026-12-01', reviewBy: '2027-06-01' }))).toEqual([
      '-reviewedOn: 2026-11-01',
      '-reviewBy: 2027-05-01',
      '+reviewedOn: 2026-12-01',
      '+reviewBy: 2027-06-01',
    ]);
  });

  it('withdraws', () => {
    expect(readSample(edit({ status: 'withdrawn' })).status).toBe('withdrawn');
  });

  it('changes a fact on one line or on several, and keeps what else it says', () => {
    const facts = [
      { label: 'Höhe', from: '100 €', to: '120 €: ab "sofort"' },
      { label: 'Dauer', from: '6 Monate', to: '12 Monate' },
    ];
    const changed = edit({ facts, source });
    expect(readSample(changed).keyFacts).toEqual([
      { label: 'Höhe', value: '120 €: ab "sofort"', source: 1, aspect: 'amount' },
      { label: 'Dauer', value: '12 Monate', source: 1 },
    ]);
    expect(difference(changed)).toContain('+  - { label: Dauer, value: "12 Monate", source: 1 }');
  });

  it('moves all that ends on a day, the article and its facts, or takes the end away', () => {
    const limited = sampleWith('value: 6 Monate, source: 1', 'value: 6 Monate, source: 1, validUntil: 2027-12-31');
    const later = readSample(edit({ ends: [{ from: '2027-12-31', to: '2028-12-31' }, { from: '2030-01-01' }] }, limited));
    expect([later.validUntil, later.keyFacts[1]?.validUntil]).toEqual(['2028-12-31', '2028-12-31']);
    const endless = readSample(
      edit({ ends: [{ from: '2027-12-31' }], facts: [{ label: 'Dauer', from: '6 Monate', to: '9 Monate' }] }, limited),
    );
    expect(endless).not.toHaveProperty('validUntil');
    expect(endless.keyFacts[1]).toEqual({ label: 'Dauer', value: '9 Monate', source: 1 });
  });

  it.each([
    ['Höhe', '100 €', 'Dauer'],
    ['Dauer', '6 Monate', 'Höhe'],
  ])('drops the fact %s with its lines', (label, from, left) => {
    expect(readSample(edit({ facts: [{ label, from }] })).keyFacts.map((fact) => fact.label)).toEqual([left]);
  });

  it('adds facts and a source that is not there yet, and names the new source in what it carries', () => {
    const fresh = { title: '§ 8 PrG: "neu"', url: 'https://www.example.org/8', date: '2027-01-01' };
    const changed = readSample(
      edit({
        reviewedOn: '2027-01-02',
        facts: [{ label: 'Höhe', from: '100 €', to: '120 €' }],
        added: [{ label: 'Frist', value: 'bis 1.3.' }],
        source: fresh,
      }),
    );
    expect(changed.sources).toEqual([source, fresh]);
    expect(changed.keyFacts.map((fact) => [fact.label, fact.source])).toEqual([
      ['Höhe', 2],
      ['Dauer', 1],
      ['Frist', 2],
    ]);
  });

  it('uses a source that is there already', () => {
    const changed = readSample(edit({ added: [{ label: 'Frist', value: 'bis 1.3.' }], source }));
    expect(changed.sources).toHaveLength(1);
    expect(changed.keyFacts.at(-1)).toEqual({ label: 'Frist', value: 'bis 1.3.', source: 1 });
  });

  it('changes nothing at all where a fact says something else by now', () => {
    const facts = [
      { label: 'Höhe', from: '90 €', to: '120 €' },
      { label: 'Gibt es nicht', from: 'x' },
    ];
    expect(editArticle(sampleArticle, { reviewedOn: '2026-12-01', facts })).toEqual({
      problems: ['the key fact "Höhe" does not say "90 €" any more', 'the key fact "Gibt es nicht" does not say "x" any more'],
    });
  });

  it('writes any text so that it is read back as it is', () => {
    const line = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .map((text) => text.replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '' && findHiddenCharacter(text) === undefined && !/\p{C}/u.test(text));
    fc.assert(
      fc.property(line, line, (value, label) => {
        const changed = readSample(edit({ facts: [{ label: 'Höhe', from: '100 €', to: value }], added: [{ label, value }], source }));
        expect(changed.keyFacts[0]?.value).toBe(value);
        expect(changed.keyFacts.at(-1)).toMatchObject({ label, value });
      }),
    );
  });
});
