import type { Block, FileBlock, Message } from '../chat/message.ts';
import { safeLink } from './safe-link.ts';

/** The files of a message in reading order, also those that are folded. */
export function filesOf({ blocks }: Pick<Message, 'blocks'>): readonly FileBlock[] {
  return blocks.flatMap((block: Block) => {
    if (block.kind === 'folded') return filesOf(block);
    return block.kind === 'file' ? [block] : [];
  });
}

export function bytesOf({ content, encoding }: FileBlock): Buffer {
  return Buffer.from(content, encoding ?? 'utf8');
}

/** A button that opens the file elsewhere; undefined where it has no address, or none that people may be sent to. */
export function openButton({ name, url = '' }: FileBlock): { readonly label: string; readonly url: string } | undefined {
  return safeLink(url) === undefined ? undefined : { label: `Datei öffnen: ${name}`, url };
}
