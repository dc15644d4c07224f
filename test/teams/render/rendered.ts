import type { Message } from '../../../src/chat/message.ts';
import { type ActivityContent, type RenderOptions, renderMessage } from '../../../src/teams/render/render-message.ts';
import type { Rendered } from '../../contracts/renderer-contract.ts';
import { linksOf, markdownLinks, markdownWordsOf, tokensOf, wordsOf } from './card-nodes.ts';

/** A message as people see it in Teams: its text, then its card, then the two thumbs that Teams itself shows below. */
export function rendered(message: Message, options: RenderOptions): Rendered {
  const activity = renderMessage(message, options);
  const { text = '', attachments, entities } = activity;
  const thumbs = activity.channelData === undefined ? '' : 'Hilfreich Nicht hilfreich';
  return {
    text: [markdownWordsOf(text), wordsOf(attachments), thumbs].join(' '),
    links: [...markdownLinks(text), ...linksOf(attachments), ...urlsOf(entities)],
    structure: JSON.stringify(skeletonOf(activity)),
  };
}

function urlsOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(urlsOf);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) => (name === 'url' ? [String(value)] : urlsOf(value)));
}

/**
 * All that is not words. Of Markdown it is what a reader makes of it, and more paragraphs are no other structure. How many
 * buttons stand side by side depends on their words, so rows of them count as one.
 */
function skeletonOf(activity: ActivityContent): unknown {
  const { text = '', summary: _, ...rest } = activity;
  return { rest: frameOf(rest, ''), text: markdownFrame(text) };
}

const words = new Set(['text', 'title', 'value', 'url', 'label', 'tooltip', 'name', 'abstract', 'action', 'question', 'yes', 'no']);

function frameOf(node: unknown, key: string): unknown {
  if (Array.isArray(node)) return joinRows(node).map((each) => frameOf(each, key));
  if (typeof node !== 'object' || node === null) return words.has(key) ? '' : node;
  const fields = Object.entries(node).filter(([name]) => name !== 'tooltip');
  const isMarkdown = 'type' in node && node.type === 'TextBlock';
  const inner = (name: string, value: unknown) => (isMarkdown && name === 'text' ? markdownFrame(String(value)) : frameOf(value, name));
  return Object.fromEntries(fields.map(([name, value]) => [name, inner(name, value)]));
}

type Row = { readonly type: string; readonly actions: readonly unknown[] };
const isRow = (node: unknown): node is Row => typeof node === 'object' && node !== null && 'type' in node && node.type === 'ActionSet';

function joinRows(nodes: readonly unknown[]): unknown[] {
  const joined: unknown[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (isRow(node) && isRow(last)) joined[joined.length - 1] = { ...last, actions: [...last.actions, ...node.actions] };
    else joined.push(node);
  }
  return joined;
}

/** What is bold ends with its paragraph and goes on in the next. */
function markdownFrame(markdown: string): string {
  const types = tokensOf(markdown).map(({ type }) => type);
  const inline = types.filter((type) => type !== 'space' && type !== 'paragraph').join(' ');
  return inline.replaceAll(/(?:text )+(?=text)/g, '').replaceAll(/(?:strong text )+(?=strong text)/g, '');
}
