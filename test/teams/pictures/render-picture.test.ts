import { expect, it } from 'vitest';
import { problemsOfActivity } from '../render/card-problems.ts';
import { renderPicture } from './render-picture.ts';
import { openPictures } from './samples.ts';

it.each(await openPictures())('$name can be drawn', async (picture) => {
  expect(problemsOfActivity(picture)).toEqual([]);
  expect(await renderPicture(picture)).toContain('<div id="card" class="card">');
});
