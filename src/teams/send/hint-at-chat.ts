import type { Delivery } from '../../chat/messenger.ts';
import type { ConversationReference } from '../../chat/references.ts';
import { toDelivery } from '../../platform/called.ts';
import { postActivity } from './post-activity.ts';
import type { SendParts } from './send-parts.ts';
import { toActivity } from './to-activity.ts';

const hint =
  'Die Antwort darauf zeige ich nur im direkten Chat, und den kann ich hier nicht öffnen. Such in Teams nach meinem Namen, füge mich als App hinzu und frag mich dort noch einmal.';

/** Where no private way is open: says so in the conversation, without a word of the answer; nothing where even asking was private. */
export async function hintAtChat(parts: SendParts, conversation: ConversationReference): Promise<Delivery> {
  if (conversation.returnAddress === hidden) return { kind: 'failed', reason: 'no private way to the person is open' };
  const activity = toActivity(parts, { blocks: [{ kind: 'note', tone: 'info', text: hint }] }, { conversation });
  const called = await postActivity(parts, conversation.address, { activity });
  return toDelivery(called, (id) => ({ conversation, address: id ?? '' }));
}

/** The return address of what somebody did where nobody else could see it. */
export const hidden = 'hidden';
