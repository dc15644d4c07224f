import type { Block, Message } from '../../chat/message.ts';
import type { Shelf } from '../../chat/shelf.ts';

/** A message as Teams names it when somebody rates it. */
export type Rated = { readonly address: string; readonly id: string };

type Feedback = Extract<Block, { kind: 'feedback' }>;

const minutes = 7 * 24 * 60;

/** Keeps what a rating of this message is about: Teams tells the message alone. */
export async function rememberFeedback(shelf: Shelf, rated: Rated, { blocks }: Message): Promise<void> {
  const feedback = findIn(blocks);
  if (feedback) await shelf.put(nameOf(rated), JSON.stringify(feedback), minutes);
}

function findIn(blocks: readonly Block[]): Feedback | undefined {
  for (const block of blocks) {
    const found = block.kind === 'folded' ? findIn(block.blocks) : block;
    if (found?.kind === 'feedback') return found;
  }
  return undefined;
}

export async function findFeedback(shelf: Shelf, rated: Rated): Promise<Feedback | undefined> {
  const text = await shelf.get(nameOf(rated));
  // Sealed by us, so its shape is known.
  return text === undefined ? undefined : (JSON.parse(text) as Feedback);
}

function nameOf({ address, id }: Rated): string {
  return `teams feedback ${address} ${id}`;
}
