import type { KnownBlock } from '@slack/types';
import type { Block, Message, Text } from '../../chat/message.ts';
import { limits } from '../limits.ts';
import { fitBlocks } from './fit-blocks.ts';
import { joinProse, type Part, type RenderContext, renderBlock } from './render-block.ts';
import { createNextId, plainObject } from './render-button.ts';
import { bold, richText, section } from './rich-text.ts';
import { cut, escapeMarks, safeText, shortText } from './safe-text.ts';

export { actionOf } from './render-button.ts';

/** `containers: false` is for where Slack does not take them; `private` says on it that nobody else sees it. */
export type RenderOptions = { readonly containers?: boolean; readonly private?: boolean; readonly blocks?: number };

/** A message as Block Kit, and as the text of notifications and screen readers. */
export function renderMessage(message: Message, options: RenderOptions = {}): { readonly blocks: KnownBlock[]; readonly text: string } {
  const context: RenderContext = { nextId: createNextId(), sources: sourcesOf(message.blocks), containers: options.containers ?? true };
  const parts: Part[] = message.blocks.flatMap((block) => renderBlock(block, context));
  const head = [...renderTitle(message.title), ...renderOrigin(message)];
  const foot: KnownBlock[] = options.private ? [{ type: 'context', elements: [plainObject('Nur für Dich sichtbar', limits.section)] }] : [];
  const room = (options.blocks ?? limits.blocks) - head.length - foot.length;
  const body = fitBlocks(joinProse(parts), { blocks: room, prose: limits.prose });
  return { blocks: [...head, ...body, ...foot], text: summarize(message) };
}

const originLabels = { 'knowledge-base': 'Wissensbank, ohne KI', model: 'KI-Antwort' } as const;

function renderTitle(title: string | undefined): KnownBlock[] {
  const shown = title === undefined ? '' : shortText(title, limits.section);
  if (shown === '') return [];
  if (shown.length <= limits.header) return [{ type: 'header', text: plainObject(shown, limits.header) }];
  return [richText([section(bold(shown))].flatMap((piece) => piece ?? []))];
}

function renderOrigin({ origin }: Message): KnownBlock[] {
  return origin === undefined ? [] : [{ type: 'context', elements: [plainObject(originLabels[origin], limits.section)] }];
}

function sourcesOf(blocks: readonly Block[]): ReadonlyMap<number, string> {
  const rows = blocks.flatMap((block) => (block.kind === 'sources' ? block.sources : []));
  return new Map(rows.map(({ number, url }) => [number, url]));
}

/** The title and the first words: enough to know on a lock screen what it is about. */
function summarize({ title, origin, blocks }: Message): string {
  const words = blocks.flatMap(wordsOf).map((text) => text.replace(/\s+/gu, ' ').trim());
  const label = origin === 'model' ? [originLabels.model] : [];
  const text = [...(title === undefined ? [] : [safeText(title)]), ...label, ...words].filter((each) => each !== '').join(' · ');
  return (
    escapeMarks(text.length <= limits.summary ? text : `${cut(text, limits.summary - 1)}…`) || 'Nachricht der Transformationswerkstatt'
  );
}

function wordsOf(block: Block): string[] {
  switch (block.kind) {
    case 'text':
    case 'note':
      return [plainOf(block.text)];
    case 'facts':
      return block.rows.map(({ label, value, past }) => safeText(`${label}: ${value}${past === undefined ? '' : ` (${past})`}`));
    case 'list':
      return block.items.map(plainOf);
    case 'sources':
    case 'buttons':
    case 'feedback':
    case 'folded':
    case 'file':
    case 'divider':
      return [];
  }
}

function plainOf(text: Text): string {
  const parts = typeof text === 'string' ? [text] : text;
  return parts.map((part) => (typeof part === 'string' ? safeText(part) : wordsOfInline(part))).join('');
}

function wordsOfInline(part: Exclude<Exclude<Text, string>[number], string>): string {
  if ('bold' in part) return safeText(part.bold);
  return 'citation' in part ? '' : safeText(part.text);
}
