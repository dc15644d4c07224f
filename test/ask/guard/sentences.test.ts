import { describe, expect, it } from 'vitest';
import { figure } from '../../report/figure.ts';
import { judgeSentences, missesOf, ratesOf } from './judge-sentences.ts';

const judged = judgeSentences();
const leastCaught = 0.98;
const mostLost = 0.03;
const leastAsWritten = 0.25;

describe('the guard on sentences written by hand', () => {
  it('is asked enough, of many articles', () => {
    expect(judged.length).toBeGreaterThanOrEqual(320);
    expect(judged.filter(({ kind }) => kind === undefined).length).toBeGreaterThanOrEqual(160);
    expect(new Set(judged.flatMap(({ places }) => places.map(({ article }) => article))).size).toBeGreaterThanOrEqual(40);
  });

  it.each(['dev', 'held-out'] as const)(
    'shows no wrong ones, loses no right ones, and leaves many as they are, of the half "%s"',
    (half) => {
      const own = judged.filter((one) => one.half === half);
      const { caught, lost, asWritten } = ratesOf(own);
      const misses = missesOf(own).join('\n');
      expect(caught, misses).toBeGreaterThanOrEqual(leastCaught);
      expect(lost, misses).toBeLessThanOrEqual(mostLost);
      expect(asWritten).toBeGreaterThanOrEqual(leastAsWritten);
      const share = (part: number) => `${(100 * part).toFixed(1)} %`;
      figure(`${half}: ${own.length} sentences, ${share(caught)} of the wrong ones caught, ${share(lost)} of the right ones lost`);
    },
  );
});
