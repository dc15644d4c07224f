import { expect, it } from 'vitest';
import { counts } from '../counts.ts';
import { figure } from '../report/figure.ts';
import { soak } from './soak.ts';

const mebibyte = 2 ** 20;
/** Half an hour tells more of what grows (`npm run soak`); in this one only what leaks at each event is seen. */
const mostGrowth = 1.25;

it(`works for ${counts.soak.milliseconds / 1000} seconds without growing, and leaves nothing undone`, { timeout: 300_000 }, async () => {
  const { sent, refused, memory, handles, emptyAfter, warnings } = await soak(counts.soak);
  const [early, late] = memory;
  figure(
    `${sent} sent, ${Math.round(early / mebibyte)} → ${Math.round(late / mebibyte)} MB, ${handles.join(' → ')} handles, empty after ${Math.round(emptyAfter)} ms`,
  );
  expect([refused, warnings]).toEqual([0, []]);
  expect(late / early).toBeLessThan(mostGrowth);
  expect(handles[1] - handles[0]).toBeLessThanOrEqual(5);
  expect(emptyAfter).toBeLessThan(60_000);
});
