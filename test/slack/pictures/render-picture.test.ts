import { expect, it } from 'vitest';
import { renderMessage } from '../../../src/slack/render/render-message.ts';
import { problemsOf } from '../block-kit.ts';
import { pictureOf, renderPicture } from './render-picture.ts';
import { openForms, openSamples } from './samples.ts';

const samples = await openSamples();

it.each(samples)('$name can be drawn', async ({ name, message }) => {
  const { blocks } = renderMessage(message);
  const html = await renderPicture([{ name, blocks }]);
  expect(problemsOf(blocks)).toEqual([]);
  expect(html).toContain('slack_blocks_to_jsx__rich_text');
  expect(html).not.toMatch(/Unsupported|undefined/i);
});

it.each(await openForms())('the form $id can be drawn', async (form) => {
  const html = await renderPicture([pictureOf(form)]);
  expect(html).toContain('slack_blocks_to_jsx');
  for (const { label } of form.steps[0]?.fields ?? []) expect(html).toContain(label.split('&')[0]?.slice(0, 20));
});
