import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { marked } from 'marked';
import { type PicturePage, takePictures } from '../../take-pictures.ts';
import { nodesOf } from '../render/card-nodes.ts';
import { hostConfig } from './host-config.ts';
import { openPictures } from './samples.ts';

const require = createRequire(import.meta.url);

/** As much of a message as people see. */
type Picture = {
  readonly name: string;
  readonly text?: string | undefined;
  readonly attachments: readonly { readonly content?: unknown }[];
};

/** A message on a page that looks like Teams. */
export async function renderPicture({ name, text, attachments }: Picture): Promise<string> {
  const script = await readFile(require.resolve('adaptivecards/dist/adaptivecards.min.js'), 'utf8');
  const card = attachments[0]?.content;
  const texts = nodesOf(card).flatMap((node) => (node.type === 'TextBlock' ? [String(node.text)] : []));
  const html = Object.fromEntries(texts.map((each) => [each, marked.parse(each)]));
  const given = [card ?? null, hostConfig, html].map((each) => JSON.stringify(each).replaceAll('<', '\\u003c'));
  return `<!doctype html><html lang="de"><meta charset="utf-8"><title>${name}</title><style>${css}</style>
<body>${text === undefined ? '' : `<div class="text">${marked.parse(text)}</div>`}<div id="card" class="card"></div>
<script>${script}</script><script>(${show})(${given.join(', ')})</script></body></html>`;
}

/** Runs in the page. */
const show = `function (card, hostConfig, html) {
  if (!card) return;
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = html[text];
    result.didProcess = true;
  };
  const shown = new AdaptiveCards.AdaptiveCard();
  shown.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
  shown.parse(card);
  document.querySelector('#card').append(shown.render());
}`;

const css = `
body { margin: 0; padding: 12px; background: #F5F5F5; font: 14px/20px "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; color: #242424; }
.text, .card { background: #FFF; border-radius: 4px; border: 1px solid #E1E1E1; max-width: 560px; margin-bottom: 4px; }
.text { padding: 4px 12px; border: 0; }
p { margin: 0; } .text p { margin: 8px 0; }
a { color: #5B5FC7; text-decoration: none; }
.ac-textRun, .ac-textBlock, .ac-richTextBlock { line-height: 1.43 !important; }
.ac-pushButton { font: 600 14px/20px "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; border: 1px solid #D1D1D1; border-radius: 4px; background: #FFF; padding: 5px 12px; max-width: 100%; overflow: hidden; text-overflow: ellipsis; }
.ac-pushButton.style-positive { background: #5B5FC7; color: #FFF; border-color: #5B5FC7; }
.ac-pushButton.style-destructive { color: #C4314B; }
.ac-input { font: 14px/20px "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; border: 1px solid #D1D1D1; border-radius: 4px; padding: 5px 8px; width: 100%; box-sizing: border-box; }
.ac-choiceSetInput-expanded, .ac-choiceSetInput-multiSelect { border: 0; padding: 0; } .ac-choiceSetInput-expanded > div { padding: 4px 0; }
select { max-width: 100%; }`;

const widths = { phone: 340, desktop: 800 } as const;

/** One message, to be looked at as on a phone and in a window. */
export async function pageInTeams(picture: Picture): Promise<PicturePage> {
  return { name: picture.name, html: await renderPicture(picture), widths };
}

if (import.meta.main) {
  const [folder = 'pictures'] = process.argv.slice(2);
  await takePictures(await Promise.all((await openPictures()).map(pageInTeams)), folder);
}
