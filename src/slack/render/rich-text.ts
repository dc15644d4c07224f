import type { RichTextBlock, RichTextList, RichTextSection } from '@slack/types';
import type { FactRow, Inline, SourceRow, Text } from '../../chat/message.ts';
import { limits } from '../limits.ts';
import { safeLink } from './safe-link.ts';
import { cut, safeText, shortText } from './safe-text.ts';
import { sourceDates } from './source-dates.ts';

/**
 * Prose as rich text: Slack parses nothing in it, so that no words of anybody become a mention, a link or an alarm.
 * `sources` are where citations lead.
 */
export type Element = RichTextSection['elements'][number];
export type Piece = RichTextSection | RichTextList;

export type Sources = ReadonlyMap<number, string>;

export function richText(elements: Piece[]): RichTextBlock {
  return { type: 'rich_text', elements };
}

/** A paragraph; undefined when there is nothing in it. */
export function section(elements: readonly Element[]): RichTextSection | undefined {
  return elements.length === 0 ? undefined : { type: 'rich_text_section', elements: [...elements] };
}

export function bulletList(items: readonly (readonly Element[])[], isOrdered = false): RichTextList | undefined {
  const elements = items.flatMap((item) => section(item) ?? []);
  return elements.length === 0 ? undefined : { type: 'rich_text_list', style: isOrdered ? 'ordered' : 'bullet', elements };
}

export function plain(text: string): Element[] {
  const shown = notTooLong(text);
  return shown === '' ? [] : [{ type: 'text', text: shown }];
}

export function bold(text: string): Element[] {
  const shown = notTooLong(text);
  return shown === '' ? [] : [{ type: 'text', text: shown, style: { bold: true } }];
}

function notTooLong(text: string): string {
  const shown = safeText(text);
  return shown.length <= limits.section ? shown : `${cut(shown, limits.section - 1)}…`;
}

/** A link where the address is one that people may be sent to, else its words alone. */
function link(text: string, address: string): Element[] {
  const url = safeLink(address);
  const shown = shortText(text, 500);
  if (url === undefined) return plain(text);
  return [{ type: 'link', url, text: shown === '' ? url : shown }];
}

export function inlines(text: Text, sources: Sources): Element[] {
  const parts = typeof text === 'string' ? [text] : text;
  return parts.flatMap((part) => inline(part, sources));
}

function inline(part: Inline, sources: Sources): Element[] {
  if (typeof part === 'string') return plain(part);
  if ('bold' in part) return bold(part.bold);
  return 'citation' in part ? citation(part.citation, sources) : link(part.text, part.link);
}

function citation(number: number, sources: Sources): Element[] {
  const address = sources.get(number);
  return address === undefined ? plain(`[${number}]`) : link(`[${number}]`, address);
}

export function fact({ label, value, citation: number, past }: FactRow, sources: Sources): Element[] {
  const name = safeText(label).replace(/\s+/gu, ' ').trim();
  return [
    ...bold(name === '' || /[?!.:]$/.test(name) ? name : `${name}:`),
    ...plain(` ${safeText(value)}`),
    ...(past === undefined ? [] : plain(` (${safeText(past)})`)),
    ...(number === undefined ? [] : [...plain(' '), ...citation(number, sources)]),
  ];
}

export function source(row: SourceRow): Element[] {
  return [...plain(`${row.number}. `), ...link(row.title, row.url), ...plain(` · ${sourceDates(row)}`)];
}
