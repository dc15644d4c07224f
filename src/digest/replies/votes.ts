import type { Block, Message } from '../../chat/message.ts';
import type { VoteKind } from '../digest-store.ts';

/** What a press of these buttons counts. */
export const votes: ReadonlyMap<string, VoteKind> = new Map([
  ['digest.read', 'read'],
  ['digest.helpful', 'helpful'],
]);

/** An issue that nobody has got yet: there is nothing to count. */
export function withoutVotes(message: Message): Message {
  return { ...message, blocks: message.blocks.filter((block) => !isVote(block)) };
}

function isVote(block: Block): boolean {
  return block.kind === 'buttons' && block.buttons.every((button) => 'action' in button && votes.has(button.action));
}
