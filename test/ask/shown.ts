import type { Block, Inline, Message } from '../../src/chat/message.ts';

/** What a person reads of a message: its prose and its rows, without sources and buttons. */
export function shown(message: Message): string {
  return [message.title ?? '', ...message.blocks.flatMap(linesOf)].join('\n');
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'text':
    case 'note':
      return [plain(block.text)];
    case 'list':
      return block.items.map(plain);
    case 'facts':
      return block.rows.map((row) => `${row.label}: ${row.value}${row.past === undefined ? '' : ` (${row.past})`}`);
    case 'folded':
      return [block.summary, ...block.blocks.flatMap(linesOf)];
    default:
      return [];
  }
}

function plain(text: string | readonly Inline[]): string {
  return typeof text === 'string' ? text : text.map(wordsOf).join('');
}

function wordsOf(part: Inline): string {
  if (typeof part === 'string') return part;
  return 'bold' in part ? part.bold : '';
}
