import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBm25, inverseDocumentFrequency, type TermList } from '../../../src/knowledge/search/bm25.ts';
import { counts } from '../../counts.ts';

const text = (...terms: readonly number[]): TermList => ({ terms, weights: terms.map(() => 1) });

function scores(texts: readonly TermList[], ...query: readonly number[]) {
  const bm25 = createBm25(texts, 8);
  const sums = new Float64Array(texts.length);
  for (const term of query) bm25.add(sums, term, 1);
  return [...sums];
}

/*
 * Three texts of 3, 2 and 1 words, 2 on average; k1 = 1.6, b = 0.55.
 * idf(0): in 1 of 3 texts: ln(1 + 2.5 / 1.5) = ln(8/3) = 0.980829
 * idf(1): in 2 of 3 texts: ln(1 + 1.5 / 2.5) = ln(1.6) = 0.470004
 * Saturation: 2.6 f / (f + 1.6 (0.45 + 0.55 length / 2)):
 *   f 2, length 3: 5.2 / 4.04 = 1.287129    f 1, length 3: 2.6 / 3.04 = 0.855263
 *   f 1, length 2: 2.6 / 2.6 = 1            f 1, length 1: 2.6 / 2.16 = 1.203704
 */
const three = [text(0, 0, 1), text(1, 2), text(2)];

describe('BM25', () => {
  it.each([
    ['a word of one text', [0], [1.262453, 0, 0]],
    ['a word of two texts', [1], [0.401977, 0.470004, 0]],
    ['a word of a short text', [2], [0, 0.470004, 0.565745]],
    ['two words', [0, 1], [1.66443, 0.470004, 0]],
    ['a word asked for twice', [2, 2], [0, 0.940007, 1.13149]],
    ['a word of no text', [7], [0, 0, 0]],
    ['a word that never had a number', [99], [0, 0, 0]],
  ])('is what one computes by hand for %s', (_, query, expected) => {
    scores(three, ...query).forEach((score, i) => {
      expect(score).toBeCloseTo(expected[i] ?? Number.NaN, 6);
    });
  });

  it('counts a title of weight 3 like the word three times', () => {
    const weighted: TermList = { terms: [0, 1], weights: [3, 1] };
    expect(scores([weighted, text(2)], 0)).toEqual(scores([text(0, 0, 0, 1), text(2)], 0));
  });

  it('weighs what is added', () => {
    const sums = new Float64Array(3);
    createBm25(three, 8).add(sums, 0, 0.5);
    expect(sums[0]).toBeCloseTo(0.631227, 6);
  });
});

describe('a collection', () => {
  it('may be empty', () => {
    expect(scores([], 0)).toEqual([]);
    expect(createBm25([], 0).idf(0)).toBeGreaterThan(0);
  });

  it('may hold empty texts only', () => {
    expect(scores([text(), text()], 0)).toEqual([0, 0]);
  });

  it('scores a text the same wherever it stands', () => {
    const someText = fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 8 }).map((terms) => text(...terms));
    fc.assert(
      fc.property(fc.array(someText, { minLength: 1, maxLength: 8 }), fc.integer({ min: 0, max: 7 }), (texts, term) => {
        expect(scores(texts.toReversed(), term).toReversed()).toEqual(scores(texts, term));
      }),
      { numRuns: counts.propertyRuns },
    );
  });

  it('scores above zero exactly the texts that hold the word', () => {
    const terms = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(terms, { minLength: 1, maxLength: 6 }), (all) => {
        const found = scores(
          all.map((one) => text(...one)),
          0,
        ).map((score) => score > 0);
        expect(found).toEqual(all.map((one) => one.includes(0)));
      }),
      { numRuns: counts.propertyRuns },
    );
  });

  it('scores a text higher that holds the word more often in the same length', () => {
    const [once = 0, twice = 0, never = 0] = scores([text(0, 1, 1), text(0, 0, 1), text(1, 1, 1)], 0);
    expect([twice > once, once > never, never]).toEqual([true, true, 0]);
  });
});

describe('the rarity of a word', () => {
  it('is positive, also for a word that stands everywhere', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), (a, b) => inverseDocumentFrequency(Math.max(a, b), Math.min(a, b)) > 0),
      { numRuns: counts.propertyRuns },
    );
  });

  it('falls with every text that holds it', () => {
    const rarity = [0, 1, 2, 5, 10].map((found) => inverseDocumentFrequency(10, found));
    expect(rarity).toEqual(rarity.toSorted((a, b) => b - a));
  });
});
