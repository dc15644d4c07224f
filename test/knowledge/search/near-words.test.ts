import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNearWords } from '../../../src/knowledge/search/near-words.ts';
import { counts } from '../../counts.ts';

const vocabulary = new Map([
  ['qualifizierungsgeld', 40],
  ['betriebsrat', 70],
  ['betriebsrate', 5],
  ['kurs', 9],
  ['kurz', 12],
  ['geld', 60],
  ['held', 1],
  ['rat', 30],
  ['2026', 8],
  ['111er', 2],
]);
const { near } = createNearWords(vocabulary);

describe('a mistyped word', () => {
  it.each([
    ['a wrong letter', 'qualifizierungsgald'],
    ['a missing letter', 'qualifizierungsged'],
    ['a missing last letter', 'qualifizierungsgel'],
    ['a letter too many', 'qualifizierunngsgeld'],
    ['a letter too many at the end', 'qualifizierungsgeldt'],
    ['two swapped letters', 'qualifizeirungsgeld'],
    ['the last two letters swapped', 'qualifizierungsgedl'],
    ['the second and third letter swapped', 'qaulifizierungsgeld'],
  ])('is found with %s', (_, typed) => expect(near(typed)).toEqual(['qualifizierungsgeld']));

  it.each([
    ['two wrong letters', 'qualifazierungsgald'],
    ['two missing letters', 'qualifizierngsged'],
    ['two swapped letters that are no neighbours', 'qualifizierungslegd'],
    ['another first letter', 'wualifizierungsgeld'],
    ['the first two letters swapped', 'uqalifizierungsgeld'],
    ['the first letter missing', 'ualifizierungsgeld'],
  ])('is not found with %s', (_, typed) => expect(near(typed)).toEqual([]));

  it('is what is written more often first', () => {
    expect(near('kurx')).toEqual(['kurz', 'kurs']);
    expect(near('betriebsratx')).toEqual(['betriebsrat', 'betriebsrate']);
  });

  it('has at most eight meanings', () => {
    const many = createNearWords(new Map([...'abcdefghijkl'].map((letter, i) => [`rat${letter}`, i])));
    expect(many.near('ratx')).toEqual(['ratl', 'ratk', 'ratj', 'rati', 'rath', 'ratg', 'ratf', 'rate']);
  });

  it('is none of less than four letters', () => {
    expect(near('rar')).toEqual([]);
    expect(near('')).toEqual([]);
  });

  it('is no number and nothing with a digit', () => {
    expect(near('2027')).toEqual([]);
    expect(near('112er')).toEqual([]);
    expect(near('qualifizierungsge1d')).toEqual([]);
  });
});

describe('any single slip after the first letter', () => {
  const words = ['qualifizierungsgeld', 'betriebsrat', 'kurs', 'geld'];
  const place = fc
    .constantFrom(...words)
    .chain((word) => fc.record({ word: fc.constant(word), at: fc.integer({ min: 1, max: word.length - 1 }) }));
  const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');

  it('leads back to the word', () => {
    fc.assert(
      fc.property(place, letter, fc.constantFrom('wrong', 'missing', 'added', 'swapped'), ({ word, at }, typed, slip) => {
        const rest = {
          wrong: typed + word.slice(at + 1),
          missing: word.slice(at + 1),
          added: typed + word.slice(at),
          swapped: swap(word.slice(at)),
        };
        const slipped = word.slice(0, at) + rest[slip];
        return slipped.length < 4 || near(slipped).includes(word);
      }),
      { numRuns: counts.propertyRuns },
    );
  });

  function swap(text: string) {
    return text.slice(1, 2) + text.slice(0, 1) + text.slice(2);
  }
});

describe('a very long word', () => {
  it('is compared within a second, also with words of its length', () => {
    const long = Array.from({ length: 20 }, (_, i) => `${'a'.repeat(200_000)}${i % 2 === 0 ? 'b' : ''}${String.fromCharCode(97 + i)}`);
    const { near: nearLong } = createNearWords(new Map(long.map((word) => [word, 1])));
    const start = performance.now();
    expect(nearLong('a'.repeat(200_000))).not.toEqual([]);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
