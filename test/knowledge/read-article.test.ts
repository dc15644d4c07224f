import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/knowledge/read-article.ts';
import { field, sampleArticle, sampleWith } from './sample-article.ts';

function faultsOf(text: string) {
  const read = readArticle('a.md', text);
  return 'faults' in read ? read.faults.map(({ line, problem }) => `${line} ${problem}`) : [];
}

describe('a sound article', () => {
  it('is read whole', () => {
    expect(readArticle('a.md', sampleArticle)).toEqual({
      lineOf: expect.any(Function),
      article: {
        id: 'probegeld',
        title: 'Probegeld (§ 7 PrG)',
        section: 'funding',
        summary: 'Das Probegeld hilft beim Testen.',
        questions: ['Wer bekommt das Probegeld?', 'Wie hoch ist das Probegeld?'],
        synonyms: ['Testgeld'],
        keyFacts: [
          { label: 'Höhe', value: '100 €', source: 1, aspect: 'amount' },
          { label: 'Dauer', value: '6 Monate', source: 1 },
        ],
        sources: [{ title: '§ 7 PrG', url: 'https://www.example.org/7', date: '2026-03' }],
        reviewedOn: '2026-11-01',
        reviewBy: '2027-05-01',
        validFrom: '2026-01-01',
        validUntil: '2027-12-31',
        status: 'active',
        region: 'federal',
        audience: ['works-council'],
        situations: ['order-slump'],
        companySize: { min: 10, max: 250 },
        sections: [{ heading: 'Worum geht es?', sentences: ['Das Probegeld gibt es seit 2026.', 'Es hilft beim Testen.'] }],
      },
    });
  });

  it.each(['validFrom', 'validUntil', 'situations', 'companySize'])('does without %s', (name) => {
    expect(faultsOf(sampleWith(field(name), ''))).toEqual([]);
  });

  it.each(['2026', '2026-11', '2026-11-01', '2024-02-29'])('has a source of %s', (date) => {
    expect(faultsOf(sampleWith('date: 2026-03', `date: ${date}`))).toEqual([]);
  });

  it.each(['https://www.arbeitsagentur.de/', 'https://x.de:8443/a?b=c&d=%20#e', 'https://www.münchen.de/öffnung', 'https://x.de'])(
    'has a source at %s',
    (url) => expect(faultsOf(sampleWith('https://www.example.org/7', url))).toEqual([]),
  );
});

describe('a contradiction', () => {
  it.each([
    ['reviewBy: 2027-05-01', 'reviewBy: 2026-10-31', '21 reviewBy lies before reviewedOn'],
    ['validUntil: 2027-12-31', 'validUntil: 2025-12-31', '23 validUntil lies before validFrom'],
    ['min: 10, max: 250', 'min: 250, max: 10', '28 companySize: max is below min'],
    ['    source: 1', '    source: 2', '13 key fact "Höhe" names source 2 of 1'],
    ['source: 1 }', 'source: 9 }', '15 key fact "Dauer" names source 9 of 1'],
    ['    aspect: amount', '    validFrom: 2026-02-01\n    validUntil: 2026-01-01', '15 key fact "Höhe": validUntil lies before validFrom'],
    ['date: 2026-03', 'date: 2026-12', '19 source "§ 7 PrG" is dated after reviewedOn'],
    ['date: 2026-03', 'date: 2027', '19 source "§ 7 PrG" is dated after reviewedOn'],
    ['date: 2026-03', 'date: 2026-11-02', '19 source "§ 7 PrG" is dated after reviewedOn'],
  ])('%j → %j is named', (from, to, expected) => expect(faultsOf(sampleWith(from, to))).toEqual([expected]));
});

describe('the text of an article', () => {
  it('must not be empty', () => {
    expect(faultsOf(sampleArticle.slice(0, sampleArticle.indexOf('\n\n##') + 1))).toEqual(['30 has no text below the front matter']);
  });

  it('must be more than headings', () => {
    expect(faultsOf(sampleWith('Das Probegeld gibt es seit 2026. Es hilft beim Testen.\n', ''))).toEqual([
      '30 has no text below the front matter',
    ]);
  });

  it('has no HTML, named at its line of the file', () => {
    expect(faultsOf(sampleWith('Es hilft', '<b>Es</b> hilft'))).toEqual(['33 HTML in the text; use Markdown']);
    expect(faultsOf(sampleWith('## Worum', '<!-- still -->\n\n## Worum'))).toEqual(['31 HTML in the text; use Markdown']);
  });

  it('is judged together with the front matter, so that one check names everything', () => {
    expect(faultsOf(sampleWith('Es hilft', '<b>Es</b> hilft').replace('status: active\n', ''))).toEqual([
      '2 field "status" is missing',
      '32 HTML in the text; use Markdown',
    ]);
  });
});

describe('front matter of another shape', () => {
  it.each(['nur ein Satz', '- eine\n- Liste', '# nur ein Kommentar', '42'])('%j is one fault', (yaml) => {
    expect(faultsOf(`---\n${yaml}\n---\n\nText.\n`)).toEqual(['2 is no list of fields with values (name: value)']);
  });
});
