import type { MessageStream } from '../../chat/messenger.ts';
import type { ConversationReference } from '../../chat/references.ts';
import { toDelivery } from '../../platform/called.ts';
import { hints } from './hints.ts';
import { rememberFeedback } from './remember-feedback.ts';
import type { SendParts } from './send-parts.ts';
import { toActivity } from './to-activity.ts';

/** Begins an answer that grows. What cannot grow is left to the one who sends the whole answer. */
export function openMessageStream(parts: SendParts, conversation: ConversationReference, key: string): MessageStream {
  const { address } = conversation;
  if (conversation.kind !== 'direct') return { step: nothing, append: nothing, finish: async () => notBegun };
  const stream = parts.streams.open(address);
  let isKept = false;
  const keep = async () => {
    const id = isKept ? undefined : await stream.id();
    if (id === undefined) return;
    isKept = true;
    await parts.shelf.put(streamNote(key), id, keptMinutes);
  };
  return {
    step: (text) => stream.inform(text),
    async append(text) {
      await stream.write(text);
      await keep();
    },
    async finish(message) {
      parts.streams.take(address);
      await keep();
      const ended = await stream.end(toActivity(parts, message, { conversation }));
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

/** Under which the id of a stream is kept, so that it can be completed after a crash. */
export function streamNote(key: string): string {
  return `teams stream ${key}`;
}
