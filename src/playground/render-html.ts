import type { Block, Button, FactRow, FileBlock, Inline, Message, SourceRow, Text } from '../chat/message.ts';
import { filesOf } from '../platform/files-of.ts';
import { noteLabels, sourceDates } from '../platform/labels.ts';
import { safeLink } from '../platform/safe-link.ts';
import { type ActionButton, type FeedbackBlock, isAction, placeOfPressable } from './message/pressables.ts';
import { thumbDownIcon, thumbUpIcon } from './page/icons.ts';
import { html, type Markup } from './page/markup.ts';

/** Where a message stands. `id` is unique on the page; `query` says whose page it is, for buttons and downloads. */
export type Frame = { readonly id: string; readonly query: string };

type Context = Frame & { readonly message: Message };

/** The title and blocks of a message as HTML. Everything in a message is text; no markup in it ever comes to life. */
export function renderMessage(message: Message, frame: Frame): Markup {
  const title = message.title && html`<h3 class="title">${message.title}</h3>`;
  return html`<div class="message">${title}${renderBlocks(message.blocks, { ...frame, message })}</div>`;
}

function renderBlocks(blocks: readonly Block[], context: Context): readonly Markup[] {
  return blocks.map((block) => renderBlock(block, context));
}

function renderBlock(block: Block, context: Context): Markup {
  switch (block.kind) {
    case 'text':
      return html`<p class="text">${renderText(block.text, context)}</p>`;
    case 'note':
      return html`<div class="note note-${block.tone}"><p class="text"><strong class="note-label">${noteLabels[block.tone]}:</strong> ${renderText(block.text, context)}</p></div>`;
    case 'facts':
      return html`<dl class="facts">${block.rows.map((row) => renderFact(row, context))}</dl>`;
    case 'list':
      return renderList(block.items, block.ordered === true ? 'ol' : 'ul', context);
    case 'sources':
      return renderSources(block.sources, context);
    case 'buttons':
      return html`<div class="buttons">${block.buttons.map((button) => renderButton(button, context))}</div>`;
    case 'feedback':
      return renderFeedback(block, context);
    case 'folded':
      return html`<details class="folded"><summary>${block.summary}</summary><div class="message">${renderBlocks(block.blocks, context)}</div></details>`;
    case 'file':
      return renderFile(block, context);
    case 'divider':
      return html`<hr>`;
  }
}

function renderText(text: Text, context: Context): readonly Markup[] {
  const parts = typeof text === 'string' ? [text] : text;
  return parts.map((part) => renderInline(part, context));
}

function renderInline(part: Inline, context: Context): Markup {
  if (typeof part === 'string') return html`${part}`;
  if ('bold' in part) return html`<strong>${part.bold}</strong>`;
  if ('citation' in part) return renderCitation(part.citation, context);
  return renderLink(part.text, part.link);
}

function renderCitation(number: number, { id, message }: Context): Markup {
  const isListed = sourcesOf(message.blocks).some((source) => source.number === number);
  if (!isListed) return html`<span class="citation">[${number}]</span>`;
  return html`<a class="citation" href="#${sourceId(id, number)}" aria-label="Quelle ${number}">[${number}]</a>`;
}

/** A link that may not be followed is shown in full, so that nobody wonders where it would lead. */
function renderLink(text: string, address: string): Markup {
  const href = safeLink(address);
  if (href === undefined) return html`${text === address || address === '' ? text : `${text} (${address})`}`;
  return html`<a href="${href}" target="_blank" rel="noopener noreferrer">${text}</a>`;
}

function renderFact({ label, value, citation, past }: FactRow, context: Context): Markup {
  const shown = past === undefined ? html`${value}` : html`<s>${value}</s> <span class="past">${past}</span>`;
  const cited = citation !== undefined && html` ${renderCitation(citation, context)}`;
  return html`<div class="fact"><dt>${label}</dt><dd>${shown}${cited}</dd></div>`;
}

function renderList(items: readonly Text[], tag: 'ol' | 'ul', context: Context): Markup {
  const rows = items.map((item) => html`<li class="text">${renderText(item, context)}</li>`);
  return tag === 'ol' ? html`<ol>${rows}</ol>` : html`<ul>${rows}</ul>`;
}

function renderSources(sources: readonly SourceRow[], { id }: Context): Markup {
  const rows = sources.map(
    (source) =>
      html`<li class="source" id="${sourceId(id, source.number)}" tabindex="-1"><span class="source-number">[${source.number}]</span><span>${renderLink(source.title, source.url)} <span class="source-dates">${sourceDates(source)}</span></span></li>`,
  );
  return html`<div class="sources"><p class="sources-title" id="${id}-sources">Quellen</p><ul aria-labelledby="${id}-sources">${rows}</ul></div>`;
}

const sourceId = (id: string, number: number): string => `${id}-source-${number}`;

function sourcesOf(blocks: readonly Block[]): readonly SourceRow[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'sources') return block.sources;
    return block.kind === 'folded' ? sourcesOf(block.blocks) : [];
  });
}

function renderButton(button: Button, context: Context): Markup {
  if (isAction(button)) return renderAction(button, context);
  const href = safeLink(button.url);
  if (href === undefined) return html`<span class="text">${button.label} (${button.url})</span>`;
  return html`<a class="button" href="${href}" target="_blank" rel="noopener noreferrer">${button.label}</a>`;
}

function renderAction(button: ActionButton, context: Context): Markup {
  const place = placeOfPressable(context.message, button);
  const style = button.style === undefined ? '' : ` button-${button.style}`;
  if (!button.confirm) return html`<button class="button${style}" ${pressing(context, place)}>${button.label}</button>`;
  const { question, yes, no } = button.confirm;
  const box = `${context.id}-confirm-${place}`;
  return html`<button class="button${style}" type="button" popovertarget="${box}">${button.label}</button>
<div class="confirm" id="${box}" popover role="dialog" aria-label="${question}"><p>${question}</p>
<div class="buttons"><button class="button${style}" ${pressing(context, place)}>${yes}</button>
<button class="button" type="button" popovertarget="${box}" popovertargetaction="hide">${no}</button></div></div>`;
}

/** The answer comes over the page's event stream; the request itself changes nothing but an error sentence. */
function pressing({ id, query }: Context, place: number): Markup {
  return html`type="button" id="${id}-button-${place}" hx-post="/playground/press/${id}/${place}?${query}" hx-swap="none" hx-disable="this" hx-sync="this:drop"`;
}

function renderFeedback(block: FeedbackBlock, context: Context): Markup {
  const place = placeOfPressable(context.message, block);
  return html`<div class="feedback" role="group" aria-label="War die Antwort hilfreich?">
<button class="button button-quiet" ${pressing(context, place)}>${thumbUpIcon} Hilfreich</button>
<button class="button button-quiet" ${pressing(context, place + 1)}>${thumbDownIcon} Nicht hilfreich</button></div>`;
}

function renderFile(block: FileBlock, { id, query, message }: Context): Markup {
  const href = `/playground/files/${id}/${filesOf(message).indexOf(block)}?${query}`;
  return html`<p><a class="button" href="${href}" download="${block.name}">${nameFile(block)}</a></p>`;
}

/** Nobody has to know what ".ics" is for. */
function nameFile({ name, mediaType }: FileBlock): string {
  return `${mediaType === 'text/calendar' ? 'Kalenderdatei' : 'Datei'} herunterladen: ${name}`;
}
