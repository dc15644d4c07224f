import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitCompound } from '../../../src/knowledge/search/split-compound.ts';
import { stem } from '../../../src/knowledge/search/stem.ts';
import { counts } from '../../counts.ts';

/** Stems as a collection counts them; "plan" has a stem of three letters and is no part. */
const stems = new Map(
  Object.entries({
    qualifizierung: 40,
    geld: 60,
    kurzarbeit: 30,
    arbeit: 80,
    kurz: 20,
    betrieb: 90,
    betriebsrat: 70,
    vereinbarung: 25,
    weiterbildung: 50,
    bildung: 30,
    transfer: 20,
    gesellschaft: 15,
    sozialplan: 12,
    plan: 20,
    sozial: 9,
  }).map(([word, count]) => [stem(word), count]),
);
const split = (word: string) => splitCompound(stem(word), stems, stem);

describe('a compound', () => {
  it.each([
    ['qualifizierungsgeld', ['qualifizierung', 'geld']],
    ['kurzarbeitergeld', ['kurzarbei', 'kurz', 'arbei', 'geld']],
    ['betriebsvereinbarungen', ['betrieb', 'vereinbarung']],
    ['transfersozialplans', ['transf', 'sozialpla']],
    ['betriebsgeld', ['betrieb', 'geld']],
    ['planungsgeld', []],
  ])('of known words gives their stems: %s', (word, parts) => expect(split(word)).toEqual(parts));

  it('whose parts are compounds gives the parts of these too', () => {
    expect(split('kurzarbeitgeld')).toEqual(['kurzarbei', 'kurz', 'arbei', 'geld']);
  });

  it('whose last part begins with ge stays whole: CISTEM takes the ge off a word, not out of a compound', () => {
    expect(split('transfergesellschaften')).toEqual([]);
  });

  it('is split where its rarer part is most frequent', () => {
    const counts = new Map([
      ['stau', 1],
      ['becken', 9],
      ['staub', 5],
      ['ecken', 5],
    ]);
    expect(splitCompound('staubecken', counts, (word) => word)).toEqual(['staub', 'ecken']);
  });
});

describe('a word', () => {
  it.each(['geld', 'betriebsrat', 'xyz', '', 'ge', 'arbeitgeber', 'geldgier'])(
    'that is no compound of known words stays whole: %s',
    (word) => expect(split(word)).toEqual([]),
  );

  it('has no parts of less than four letters', () => {
    const counts = new Map([
      ['rat', 100],
      ['haus', 100],
      ['ra', 100],
      ['thaus', 100],
    ]);
    expect(splitCompound('rathaus', counts, (word) => word)).toEqual([]);
  });

  it('may be the name of something in JavaScript', () => {
    expect(split('constructorprototype')).toEqual([]);
    expect(split('tostringvalueof')).toEqual([]);
  });

  it('is split into stems of the collection only', () => {
    const part = fc.constantFrom(...stems.keys(), 'xy', 's', 'en', 'qqqq');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const word = parts.join('');
        expect(split(word).every((found) => stems.has(found))).toBe(true);
      }),
      { numRuns: counts.propertyRuns },
    );
  });
});
