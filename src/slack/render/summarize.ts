import type { Block, Inline, Message, Text } from '../../chat/message.ts';
import { cut, escapeMarks, safeText } from '../../platform/safe-text.ts';
import { limits } from '../limits.ts';

/** The title and the first words, for notifications and screen readers: enough to know on a lock screen what it is about. */
export function summarize({ title = '', origin, blocks }: Message): string {
  const label = origin === 'model' ? ['KI-Antwort'] : [];
  const words = [title, ...label, ...blocks.flatMap(wordsOf)].map((text) => safeText(text).replace(/\s+/gu, ' ').trim());
  return shorten(words.filter((each) => each !== '').join(' · ')) || 'Nachricht der TWS';
}

/** Never cuts an escaped sign in two. */
function shorten(text: string): string {
  const escaped = escapeMarks(text);
  if (escaped.length <= limits.summary) return escaped;
  return `${cut(escaped, limits.summary - 1).replace(/&\w*$/, '')}…`;
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
