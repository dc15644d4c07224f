import type { RichTextBlock, RichTextList, RichTextSection } from '@slack/types';
import type { FactRow, Inline, Text } from '../../chat/message.ts';
import { safeLink } from '../../platform/safe-link.ts';
import { cut, safeText, shortText } from '../../platform/safe-text.ts';
import { limits } from '../limits.ts';

/** Prose as rich text: Slack parses nothing in it, so that no words of anybody become a mention, a link or an alarm. */
export type Element = RichTextSection['elements'][number];
export type Piece = RichTextSection | RichTextList;

/** Where citations lead, by the number of the source. */
export type Sources = ReadonlyMap<number, string>;

export function richText(elements: Piece[]): RichTextBlock {
  return { type: 'rich_text', elements };
}

/** A paragraph; undefined when there is nothing to see in it. */
export function section(elements: readonly Element[]): RichTextSection | undefined {
  return elements.every(isBlank) ? undefined : { type: 'rich_text_section', elements: [...elements] };
}

function isBlank(element: Element): boolean {
  return element.type === 'text' && element.text.trim() === '';
}

export function bulletList(items: readonly (readonly Element[])[], isOrdered = false): RichTextList | undefined {
  const elements = items.flatMap((item) => section(item) ?? []);
  return elements.length === 0 ? undefined : { type: 'rich_text_list', style: isOrdered ? 'ordered' : 'bullet', elements };
}

export function plain(text: string): Element[] {
  return chunksOf(safeText(text)).map((chunk) => ({ type: 'text', text: chunk }));
}

export function bold(text: string): Element[] {
  return chunksOf(safeText(text)).map((chunk) => ({ type: 'text', text: chunk, style: { bold: true } }));
}

/** One element holds only so much; a long text is several of them. */
function chunksOf(text: string): string[] {
  const chunks: string[] = [];
  for (let start = 0; start < text.length; ) {
    const chunk = cut(text.slice(start), limits.section);
    chunks.push(chunk);
    start += chunk.length;
  }
  return chunks;
}

/** A link that may not be followed is shown in full, so that nobody wonders where it would lead. */
export function link(text: string, address: string): Element[] {
  const url = safeLink(address, limits.url);
  if (url === undefined) return plain(text === address || address === '' ? text : `${text} (${address})`);
  return [{ type: 'link', url, text: shortText(text, limits.section) || url }];
}

export function inlines(text: Text, sources: Sources): Element[] {
  const elements: Element[] = [];
  for (const part of typeof text === 'string' ? [text] : text) {
    if (typeof part === 'object' && 'citation' in part) elements.push(...stickTo(elements.pop()), ...citation(part.citation, sources));
    else elements.push(...inline(part));
  }
  return elements;
}

function inline(part: Exclude<Inline, { citation: number }>): Element[] {
  if (typeof part === 'string') return plain(part);
  return 'bold' in part ? bold(part.bold) : link(part.text, part.link);
}

/** What stands before a citation, and one space that does not break: no line begins with "[1]". */
function stickTo(before: Element | undefined): Element[] {
  if (before === undefined) return [];
  if (before.type !== 'text') return [before, ...plain(unbroken)];
  const trimmed = { ...before, text: before.text.trimEnd() };
  return [...(trimmed.text === '' ? [] : [trimmed]), ...plain(unbroken)];
}

const unbroken = '\u00A0';

/** Leads to the source itself: nothing in a message can be jumped to. */
function citation(number: number, sources: Sources): Element[] {
  const url = safeLink(sources.get(number) ?? '', limits.url);
  return url === undefined ? plain(`[${number}]`) : [{ type: 'link', url, text: `[${number}]` }];
}

export function fact({ label, value, citation: number, past }: FactRow, sources: Sources): Element[] {
  const name = safeText(label).replace(/\s+/gu, ' ').trim();
  return [
    ...bold(name === '' || /[?!.:]$/.test(name) ? name : `${name}:`),
    ...plain(` ${value}`),
    ...(past === undefined ? [] : plain(` (${past})`)),
    ...(number === undefined ? [] : [...plain(unbroken), ...citation(number, sources)]),
  ];
}
