import type { MessageStream } from '../../chat/messenger.ts';
import type { ConversationReference, PersonReference } from '../../chat/references.ts';
import { callSlack } from '../call-slack.ts';
import { spotOf } from '../conversation.ts';
import { attachFiles } from './attach-files.ts';
import { createStream } from './create-stream.ts';
import { markOf, type PostParts, postReply } from './post-reply.ts';
import { referenceTo } from './reference-to.ts';
import { showStatus } from './show-status.ts';
import { toDelivery } from './to-delivery.ts';

export type Streaming = {
  readonly mayStart: () => boolean;
  readonly isStopped: (channel: string, thread: string) => boolean;
};

type Wanted = { readonly conversation: ConversationReference; readonly key: string; readonly asker: PersonReference | undefined };

/** Begins an answer that grows; outside a thread, or above the limit of starts, it comes as one message at the end. */
export async function openStream(parts: PostParts, streaming: Streaming, wanted: Wanted): Promise<MessageStream> {
  const { conversation, key, asker } = wanted;
  const spot = spotOf(conversation);
  const channel = spot && (await parts.findChannel(spot.channel));
  const send = (message: Parameters<MessageStream['finish']>[0]) =>
    postReply(parts, { conversation, key, reply: { audience: 'conversation', asker, message } });
  if (spot?.thread === undefined || channel?.kind !== 'ok' || !streaming.mayStart()) {
    return { step: async () => undefined, append: async () => undefined, finish: send };
  }
  const place = { channel: channel.result, thread: spot.thread };
  const referenceOf = (ts: string) => referenceTo(parts.identity, conversation, { channel: place.channel, ts });
  return createStream({
    ...{ ...place, client: parts.client, send },
    recipient: asker && { user: asker.user, team: asker.workspace },
    announce: (status) => showStatus(parts.client, place, status),
    complete: async (ts, message) => {
      const metadata = markOf({ key, reply: { audience: 'conversation', message } });
      const called = await parts.show(message, {}, (rendering) =>
        callSlack(() => parts.client.chat.update({ channel: place.channel, ts, ...rendering, blocks: rendering.blocks ?? [], metadata })),
      );
      if (called.kind === 'ok') await attachFiles(parts, message, { channel: place.channel, ts: place.thread });
      return toDelivery<unknown>(called, () => referenceOf(ts));
    },
    isStopped: () => streaming.isStopped(place.channel, place.thread),
    onStopped: (ts) => ({ kind: 'sent', message: referenceOf(ts) }),
  });
}
