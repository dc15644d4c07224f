import type { MessageStream } from '../../chat/messenger.ts';
import type { ConversationReference, MessageReference } from '../../chat/references.ts';
import { toDelivery } from '../../platform/called.ts';
import type { Shown } from './end-stream.ts';
import { hints } from './hints.ts';
import { rememberFeedback } from './remember-feedback.ts';
import type { SendParts } from './send-parts.ts';
import { streamAddress } from './stream-address.ts';
import { toActivity } from './to-activity.ts';

/** Begins an answer that grows. What cannot grow is left to the one who sends the whole answer. */
export function openMessageStream(parts: SendParts, conversation: ConversationReference, key: string): MessageStream {
  const { address } = conversation;
  const stream = conversation.kind === 'direct' ? parts.streams.begin(address) : undefined;
  if (!stream) return { step: nothing, append: nothing, finish: async () => notBegun };
  const keep = (shown: Shown) => parts.shelf.put(streamNote(key), JSON.stringify(shown), keptMinutes);
  return {
    step: (text) => stream.inform(text),
    append: (text) => stream.write(text, keep),
    async finish(message) {
      const ended = await stream.end(toActivity(parts, message, { conversation })).finally(() => parts.streams.release(address, stream));
      if (!ended) return notBegun;
      if (ended.kind === 'ok') await rememberFeedback(parts.shelf, { address, id: ended.result }, message);
      return toDelivery(ended, (id) => ({ conversation, address: id }), hints);
    },
  };
}

const nothing = async () => undefined;
const notBegun = { kind: 'failed', reason: 'no stream was begun' } as const;
/** A stream that broke off is completed in this time, or not at all. */
const keptMinutes = 24 * 60;

/** A stream that was begun under a key, so that it can be completed after a crash. */
export async function findStream(
  { shelf }: SendParts,
  conversation: ConversationReference,
  key: string,
): Promise<MessageReference | undefined> {
  const note = await shelf.get(streamNote(key));
  // Sealed by us, so its shape is known.
  return note === undefined ? undefined : { conversation, address: streamAddress(JSON.parse(note) as Shown) };
}

function streamNote(key: string): string {
  return `teams stream ${key}`;
}
