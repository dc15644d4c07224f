import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Form } from '../../../src/chat/form.ts';
import { renderForm } from '../../../src/slack/render/render-form.ts';
import { renderMessage } from '../../../src/slack/render/render-message.ts';
import { type PicturePage, takePictures } from '../../take-pictures.ts';
import { openForms, openSamples } from './samples.ts';

const require = createRequire(import.meta.url);

type Props = { readonly blocks: readonly object[] } & { readonly [name: string]: unknown };
// Imported, React's types would declare a second `HTMLElement` for the whole project; this is all of it that is needed.
const { createElement } = require('react') as { readonly createElement: (component: unknown, props: Props) => unknown };
const { renderToStaticMarkup } = require('react-dom/server') as { readonly renderToStaticMarkup: (element: unknown) => string };
const { Message } = require('slack-blocks-to-jsx') as { readonly Message: unknown };

export type Picture = { readonly name: string; readonly blocks: readonly object[] };

/** Messages one below the other on a page that looks like Slack. */
export async function renderPicture(pictures: readonly Picture[]): Promise<string> {
  const css = await readFile(require.resolve('slack-blocks-to-jsx/dist/style.css'), 'utf8');
  const messages = pictures.map(({ name, blocks }) => `<h2>${name}</h2>${renderBlocks(blocks)}`);
  return `<!doctype html><html lang="de"><meta charset="utf-8"><style>${css}${frame}</style><body>${messages.join('')}</body></html>`;
}

const frame = `
body { margin: 0; padding: 8px; font: 15px/1.46668 Lato, "DejaVu Sans", sans-serif; }
h2 { font: 12px monospace; color: #888; border-top: 1px solid #ddd; margin: 16px 0 4px; }
div { min-width: 0; }
div:has(> button) { max-width: 100%; }
button { max-width: 100%; }
button div, button p { overflow: hidden; text-overflow: ellipsis; }`;

function renderBlocks(blocks: readonly object[]): string {
  return renderToStaticMarkup(createElement(Message, { blocks, logo, name: 'TWS-Bot', hooks: {}, theme: 'light' }));
}

const logo = 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg"/%3E';

const widths = { phone: 390, desktop: 800 } as const;

/** The first step of a form; what is around it, the title and the buttons of the window, is Slack's own. */
export function pictureOf(form: Form): Picture {
  const { blocks } = renderForm(form, { metadata: '{}' });
  return { name: `form-${form.id}`, blocks };
}

/** One message, to be looked at as on a phone and in a window. */
export async function pageInSlack(picture: Picture): Promise<PicturePage> {
  return { name: picture.name, html: await renderPicture([picture]), widths };
}

if (import.meta.main) {
  const [folder = 'pictures'] = process.argv.slice(2);
  const samples = await openSamples();
  const pictures = samples.flatMap(({ name, message, private: isPrivate = false }) => [
    { name, blocks: renderMessage(message, { private: isPrivate }).blocks },
    { name: `${name}-plain`, blocks: renderMessage(message, { private: isPrivate, containers: false }).blocks },
  ]);
  const forms = await openForms();
  await takePictures(await Promise.all([...pictures, ...forms.map(pictureOf)].map(pageInSlack)), folder);
}
