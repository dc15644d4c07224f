import type { Block, Button, FactRow, Inline, Message, SourceRow, Text } from '../chat/message.ts';
import { noteLabels, originLabels, sourceDates } from '../platform/labels.ts';
import { boldText, plainText, wrapText } from './message/plain-text.ts';
import { isAction, placeOfPressable } from './message/pressables.ts';

/** `width` in characters, or Infinity for no line breaks; `ansi` only where a terminal shows bold type. */
export type TextOptions = { readonly width: number; readonly ansi?: boolean | undefined };

type Context = TextOptions & { readonly message: Message };

/**
 * A message as plain text. Buttons have numbers in brackets, counted from 1 in the order of `pressables`; sources are
 * "(Quelle 1)", so that nobody takes one for the other.
 */
export function renderText(message: Message, options: TextOptions): string {
  const context = { ...options, message };
  const title = message.title === undefined ? [] : [bold(plainText(message.title), context)];
  const origin = message.origin === undefined ? [] : [`(${originLabels[message.origin]})`];
  const head = [...title, ...origin].map((line) => wrapText(line, options.width)).join('\n');
  const parts = [head, ...message.blocks.map((block) => renderBlock(block, context))];
  return parts.filter((part) => part !== '').join('\n\n');
}

function renderBlock(block: Block, context: Context): string {
  const { width } = context;
  switch (block.kind) {
    case 'text':
      return wrapText(renderInlines(block.text, context), width);
    case 'note':
      return wrapText(`${bold(`${noteLabels[block.tone]}:`, context)} ${renderInlines(block.text, context)}`, width);
    case 'facts':
      return block.rows.map((row) => wrapText(`  ${renderFact(row)}`, width, '    ')).join('\n');
    case 'list':
      return renderList(block.items, block.ordered === true, context);
    case 'sources':
      return ['Quellen', ...block.sources.map((source) => renderSource(source, context))].join('\n');
    case 'buttons':
      return block.buttons.map((button) => wrapText(renderButton(button, context), width, '    ')).join('\n');
    case 'feedback':
      return wrapText(renderFeedback(placeOfPressable(context.message, block) + 1), width);
    case 'folded':
      return renderFolded(block.summary, block.blocks, context);
    case 'file':
      return `Datei: ${oneLine(block.name)}`;
    case 'divider':
      return '-'.repeat(Math.min(width, 20));
  }
}

function renderInlines(text: Text, context: Context): string {
  const parts = typeof text === 'string' ? [text] : text;
  return parts.map((part) => renderInline(part, context)).join('');
}

function renderInline(part: Inline, context: Context): string {
  if (typeof part === 'string') return plainText(part);
  if ('bold' in part) return bold(plainText(part.bold), context);
  if ('citation' in part) return ` (Quelle ${part.citation})`;
  return part.text === part.link ? oneLine(part.link) : `${plainText(part.text)} (${oneLine(part.link)})`;
}

function renderFact({ label, value, citation, past }: FactRow): string {
  const remark = past === undefined ? '' : ` (${oneLine(past)})`;
  const source = citation === undefined ? '' : ` (Quelle ${citation})`;
  const name = oneLine(label);
  return `${name}${/[?!.:]$/.test(name) ? '' : ':'} ${plainText(value)}${remark}${source}`;
}

function renderList(items: readonly Text[], isOrdered: boolean, context: Context): string {
  return items
    .map((item, place) => ({ mark: isOrdered ? `${place + 1}. ` : '- ', text: renderInlines(item, context) }))
    .map(({ mark, text }) => wrapText(`${mark}${text}`, context.width, ' '.repeat(mark.length)))
    .join('\n');
}

function renderSource(source: SourceRow, { width }: Context): string {
  const lines = [`  ${source.number}. ${oneLine(source.title)}`, oneLine(source.url), oneLine(sourceDates(source))];
  const said = lines.filter((line) => line !== '');
  return said.map((line, place) => wrapText(place === 0 ? line : `     ${line}`, width, '     ')).join('\n');
}

function renderButton(button: Button, { message }: Context): string {
  if (isAction(button)) return `[${placeOfPressable(message, button) + 1}] ${oneLine(button.label)}`;
  return `${oneLine(button.label)}: ${oneLine(button.url)}`;
}

function renderFeedback(first: number): string {
  return `War das hilfreich? [${first}] Hilfreich [${first + 1}] Nicht hilfreich`;
}

function renderFolded(summary: string, blocks: readonly Block[], context: Context): string {
  const inner = { ...context, width: context.width - 2 };
  const text = blocks.map((block) => renderBlock(block, inner)).join('\n\n');
  return `${bold(oneLine(summary), context)}\n${text.replace(/^(?=.)/gm, '  ')}`;
}

/** A label or address that contains line breaks must not look like several lines of ours. */
function oneLine(text: string): string {
  return plainText(text).replace(/\s+/gu, ' ');
}

function bold(text: string, { ansi }: Context): string {
  return ansi === true ? boldText(text) : text;
}
