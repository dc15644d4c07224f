import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/knowledge/read-article.ts';
import { field, sampleWith } from './sample-article.ts';

function faultsOf(text: string) {
  const read = readArticle('a.md', text);
  return 'faults' in read ? read.faults.map(({ line, problem }) => `${line} ${problem}`) : [];
}

describe('a missing field', () => {
  it.each([
    'id',
    'title',
    'section',
    'summary',
    'questions',
    'synonyms',
    'keyFacts',
    'sources',
    'reviewedOn',
    'reviewBy',
    'status',
    'region',
    'audience',
  ])('%s is named at the front matter', (name) => {
    expect(faultsOf(sampleWith(field(name), ''))).toEqual([`2 field "${name}" is missing`]);
  });

  it.each([
    ['    value: 100 €\n', '11 field "keyFacts.0.value" is missing'],
    ['    source: 1\n', '11 field "keyFacts.0.source" is missing'],
    ['label: Dauer, ', '15 field "keyFacts.1.label" is missing'],
    ['    url: https://www.example.org/7\n', '17 field "sources.0.url" is missing'],
  ])('of a list is named at its entry: %j', (removed, expected) => {
    expect(faultsOf(sampleWith(removed, ''))).toEqual([expected]);
  });

  it('is no field without a value', () => {
    expect(faultsOf(sampleWith('title: Probegeld (§ 7 PrG)', 'title:'))).toEqual([
      '3 field "title": Invalid input: expected string, received null',
    ]);
  });
});

describe('an unknown field', () => {
  it.each([
    ['region: federal', 'region: federal\nfarbe: rot', '26 unknown field "farbe"'],
    ['region: federal', 'region: federal\nfarben:\n  - rot', '26 unknown field "farben"'],
    ['    aspect: amount', '    aspekt: amount', '14 unknown field "keyFacts.0.aspekt"'],
    ['source: 1 }', 'source: 1, quelle: 2 }', '15 unknown field "keyFacts.1.quelle"'],
    ['    date: 2026-03', '    datum: 2026-03', '19 unknown field "sources.0.datum"'],
    ['min: 10', 'minimum: 10', '28 unknown field "companySize.minimum"'],
    ['region: federal', 'region: federal\n__proto__: { polluted: 1 }', '26 unknown field "__proto__"'],
    ['region: federal', 'region: federal\nconstructor: 1', '26 unknown field "constructor"'],
    ['source: 1 }', 'source: 1, __proto__: { a: 1 } }', '15 unknown field "keyFacts.1.__proto__"'],
    ['region: federal', 'region: federal\n<<: { title: x }', '26 unknown field "<<"'],
  ])('is named at its own line: %j → %j', (from, to, expected) => {
    expect(faultsOf(sampleWith(from, to))).toEqual([expected]);
    expect({}).not.toHaveProperty('polluted');
  });

  it('is one fault each', () => {
    expect(faultsOf(sampleWith('region: federal', 'rot: 1\nregion: federal\nblau: 2'))).toEqual([
      '25 unknown field "rot"',
      '27 unknown field "blau"',
    ]);
  });
});

describe('a value out of bounds', () => {
  it.each([
    ['id: probegeld', 'id: Probe Geld', '2 field "id": must be a slug of a-z, 0-9 and single hyphens'],
    ['id: probegeld', 'id: ../probegeld', '2 field "id": must be a slug of a-z, 0-9 and single hyphens'],
    ['id: probegeld', 'id: probe--geld', '2 field "id": must be a slug of a-z, 0-9 and single hyphens'],
    ['reviewedOn: 2026-11-01', 'reviewedOn: 1.11.2026', '20 field "reviewedOn": must be a date YYYY-MM-DD'],
    ['reviewBy: 2027-05-01', 'reviewBy: 2027-05-01\nreviewMonths: 12', '22 field "reviewMonths": Too big: expected number to be <=6'],
    ['reviewBy: 2027-05-01', 'reviewBy: 2027-02-30', '21 field "reviewBy": must be a date YYYY-MM-DD'],
    ['reviewBy: 2027-05-01', 'reviewBy: 2027-02-29', '21 field "reviewBy": must be a date YYYY-MM-DD'],
    ['validFrom: 2026-01-01', 'validFrom: 2026-13-01', '22 field "validFrom": must be a date YYYY-MM-DD'],
    ['validFrom: 2026-01-01', 'validFrom: 2026-04-31', '22 field "validFrom": must be a date YYYY-MM-DD'],
    ['date: 2026-03', 'date: März 2026', '19 field "sources.0.date": must be YYYY, YYYY-MM or YYYY-MM-DD'],
    ['date: 2026-03', 'date: 2026-02-31', '19 field "sources.0.date": must be YYYY, YYYY-MM or YYYY-MM-DD'],
    ['date: 2026-03', 'date: 2026-3', '19 field "sources.0.date": must be YYYY, YYYY-MM or YYYY-MM-DD'],
  ])('%j → %j', (from, to, expected) => expect(faultsOf(sampleWith(from, to))).toEqual([expected]));

  it.each([
    ['section: funding', 'section: geld', 4, 'section'],
    ['  - Wie hoch ist das Probegeld?\n', '', 6, 'questions'],
    ['synonyms: [Testgeld]', 'synonyms: Testgeld', 9, 'synonyms'],
    ['    source: 1', '    source: "1"', 13, 'keyFacts.0.source'],
    ['    source: 1', '    source: 0', 13, 'keyFacts.0.source'],
    ['    aspect: amount', '    aspect: Betrag', 14, 'keyFacts.0.aspect'],
    ['title: Probegeld (§ 7 PrG)', `title: ${'x'.repeat(101)}`, 3, 'title'],
    ['title: Probegeld (§ 7 PrG)', 'title: " "', 3, 'title'],
    ['summary: Das', `summary: ${'x'.repeat(500)} Das`, 5, 'summary'],
    ['audience: [works-council]', 'audience: []', 26, 'audience'],
    ['date: 2026-03', 'date: { toString: 1 }', 19, 'sources.0.date'],
  ])('%j → %j is a fault of its field', (from, to, line, name) => {
    const [found, ...more] = faultsOf(sampleWith(from, to));
    expect(found).toMatch(new RegExp(`^${line} field "${name}": `));
    expect(more).toEqual([]);
  });
});

describe('an address of a source', () => {
  it.each([
    'http://www.example.org/',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'HTTPS://www.example.org/',
    'https:www.example.org',
    'https://',
    'https:///www.example.org',
    'https://localhost/',
    'https://127.0.0.1/',
    'https://gut.de@boese.example/',
    'https://gut.de\\@boese.example/',
    'https://x.de/a b',
    'https://x.de/"onclick=',
    'https://x.de/<b>',
    'www.example.org',
    ' ',
  ])('is not %j', (url) => {
    expect(faultsOf(sampleWith('https://www.example.org/7', `'${url}'`))).toEqual(['18 field "sources.0.url": must be an https address']);
  });

  it('is not split over two lines by an escape', () => {
    expect(faultsOf(sampleWith('https://www.example.org/7', '"https://www.exam\\nple.org/"'))).toEqual([
      '18 field "sources.0.url": must be an https address',
    ]);
  });
});
