import { expect, it } from 'vitest';
import type { Situation } from '../../src/ask/article.ts';
import { coverSituations } from '../../src/ask/cover-situations.ts';
import type { Hit } from '../../src/ask/retriever.ts';
import { openSmallBase } from './small-base.ts';

const about: Readonly<Record<string, readonly Situation[]>> = {
  eins: ['permanent-job-loss'],
  zwei: ['permanent-job-loss'],
  drei: [],
  vier: ['insolvency'],
  acht: ['order-slump'],
};

async function cover(situations: readonly Situation[], scores: readonly number[]): Promise<string[]> {
  const { article } = await openSmallBase(Object.entries(about).map(([id, situations]) => ({ id, situations })));
  const hits = Object.keys(about).map((id, i): Hit => ({ article: article(id), score: scores[i] ?? 0, passages: [] }));
  return coverSituations(hits, new Set(situations)).map((hit) => hit.article.id);
}

it('gives the third place to the best hit about what the first three forget', async () => {
  expect(await cover(['permanent-job-loss', 'order-slump'], [9, 8, 7, 6.5, 6])).toEqual(['eins', 'zwei', 'acht', 'drei', 'vier']);
});

it('leaves the order where nothing is forgotten or nothing is told', async () => {
  expect(await cover(['permanent-job-loss'], [9, 8, 7, 6.5, 6])).toEqual(Object.keys(about));
  expect(await cover([], [9, 8, 7, 6.5, 6])).toEqual(Object.keys(about));
});

it('leaves out what lies too far below the first', async () => {
  expect(await cover(['order-slump'], [9, 8, 7, 6.5, 2])).toEqual(Object.keys(about));
});
