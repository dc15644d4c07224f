import type { Block, Inline, Message, Text } from '../chat/message.ts';
import { originLabels } from './labels.ts';
import { safeText } from './safe-text.ts';

/** The title and the words of a message in one line, for notifications and screen readers; empty where there are none. */
export function firstWords({ title = '', origin, blocks }: Message): string {
  const label = origin === 'model' ? [originLabels.model] : [];
  const words = [title, ...label, ...blocks.flatMap(wordsOf)].map((text) => safeText(text).replace(/\s+/gu, ' ').trim());
  return words.filter((each) => each !== '').join(' · ');
}

function wordsOf(block: Block): string[] {
  switch (block.kind) {
    case 'text':
    case 'note':
      return [plainOf(block.text)];
    case 'facts':
      return block.rows.map(({ label, value, past }) => `${label}: ${value}${past === undefined ? '' : ` (${past})`}`);
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
  return typeof text === 'string' ? text : text.map(wordsOfInline).join('');
}

function wordsOfInline(part: Inline): string {
  if (typeof part === 'string') return part;
  if ('bold' in part) return part.bold;
  return 'citation' in part ? '' : part.text;
}
