import type { Message } from '../chat/message.ts';
import type { Outgoing } from '../chat/outbox.ts';
import type { ConversationReference } from '../chat/references.ts';
import { postsFor, say, type Turn, type TurnParts } from './take-turn.ts';

/** Shows everybody in the channel what only one person saw so far. Pressed twice, it is still posted once. */
export async function shareAnswer(parts: TurnParts, turn: Turn, key: string): Promise<readonly Outgoing[]> {
  const kept = await parts.shelf.get(`share ${key}`);
  if (kept === undefined) {
    return await postsFor(parts, turn, { kind: 'reply', reply: say('Diese Antwort habe ich nicht mehr. Bitte frag noch einmal.') });
  }
  // Sealed by us, so its shape is known.
  const { message, conversation } = JSON.parse(kept) as { message: Message; conversation: ConversationReference };
  const { platform } = parts.messenger;
  const lane = parts.messenger.lane(conversation);
  const place = { ...conversation, returnAddress: turn.incoming.conversation.returnAddress };
  const reply = { audience: 'conversation', asker: turn.incoming.person, message } as const;
  return [{ key: `${platform} share ${key}`, platform, lane, post: { kind: 'send', conversation: place, reply } }];
}
