import type { Outgoing } from '../chat/outbox.ts';
import { personKey } from '../chat/references.ts';
import { postsFor, type Shareable, say, shareNote, type Turn, type TurnParts } from './take-turn.ts';

/** Shows everybody in the channel what only one person saw so far. Pressed twice, it is still posted once. */
export async function shareAnswer(parts: TurnParts, turn: Turn, key: string): Promise<readonly Outgoing[]> {
  const kept = await parts.shelf.of(turn.incoming.person).get(shareNote(key));
  // Sealed by us, so its shape is known.
  const answer = kept === undefined ? undefined : (JSON.parse(kept) as Shareable);
  // A key is no secret: who else names it learns nothing, and shows nothing.
  if (!answer || personKey(answer.person) !== personKey(turn.incoming.person)) {
    return await postsFor(parts, turn, { kind: 'reply', reply: say('Diese Antwort habe ich nicht mehr. Bitte frag noch einmal.') });
  }
  const { message, conversation } = answer;
  const { platform } = parts.messenger;
  const lane = parts.messenger.lane(conversation);
  const place = { ...conversation, returnAddress: turn.incoming.conversation.returnAddress };
  const reply = { audience: 'conversation', asker: turn.incoming.person, message } as const;
  return [{ key: `${platform} share ${key}`, platform, lane, post: { kind: 'send', conversation: place, reply } }];
}
