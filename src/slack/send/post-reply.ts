import type { ChatPostMessageResponse, WebClient } from '@slack/web-api';
import type { Delivery } from '../../chat/messenger.ts';
import type { ConversationReference } from '../../chat/references.ts';
import type { Reply } from '../../chat/reply.ts';
import type { Log } from '../../log.ts';
import type { Pace } from '../../platform/pace.ts';
import { callSlack } from '../call-slack.ts';
import { responseUrlOf, spotOf } from '../conversation.ts';
import type { Identity } from '../slack-options.ts';
import { attachFiles } from './attach-files.ts';
import type { FindChannel } from './create-find-channel.ts';
import type { Rendering, Show } from './create-show.ts';
import { postMark } from './find-message.ts';
import { referenceTo } from './reference-to.ts';
import type { PostToResponseUrl } from './response-url.ts';
import { toDelivery } from './to-delivery.ts';
import type { UploadBytes } from './upload-bytes.ts';

export type PostParts = {
  readonly client: WebClient;
  readonly identity: Identity;
  readonly log: Log;
  readonly pace: Pace;
  readonly findChannel: FindChannel;
  readonly postToResponseUrl: PostToResponseUrl;
  readonly uploadBytes: UploadBytes;
  readonly show: Show;
};

export type Posting = { readonly conversation: ConversationReference; readonly reply: Reply; readonly key: string };

/** True for what only one person in a channel may see; such posts cannot be found again. */
export function isPrivate(conversation: ConversationReference, { audience }: Reply): boolean {
  return audience === 'asker' && conversation.kind !== 'direct';
}

/** Posts a reply where it belongs: to everybody there, or to the one who asked. */
export async function postReply(parts: PostParts, posting: Posting): Promise<Delivery> {
  const spot = spotOf(posting.conversation);
  if (!spot) return { kind: 'failed', reason: 'No such conversation in Slack.' };
  if (isPrivate(posting.conversation, posting.reply)) return await postPrivately(parts, posting);
  const channel = await parts.findChannel(spot.channel);
  if (channel.kind !== 'ok') return toDelivery(channel, () => undefined);
  const place = { channel: channel.result, ...(spot.thread === undefined ? {} : { thread_ts: spot.thread }) };
  const called = await parts.pace(channel.result, () =>
    parts.show(posting.reply.message, {}, (rendering) =>
      callSlack(() => parts.client.chat.postMessage({ ...place, ...rendering, ...manners, metadata: markOf(posting) })),
    ),
  );
  const ts = called.kind === 'ok' ? called.result.ts : undefined;
  if (ts !== undefined) await attachFiles(parts, posting.reply.message, { channel: channel.result, ts: spot.thread ?? ts });
  return toDelivery<ChatPostMessageResponse>(called, () =>
    ts === undefined ? undefined : referenceTo(parts.identity, posting.conversation, { channel: channel.result, ts }),
  );
}

/** Links in answers are sources, not something to be previewed at length. */
const manners = { unfurl_links: false, unfurl_media: false } as const;

/** The name says also to other programs who wrote it (AI Act, Art. 50 (2)). */
export function markOf({ key, reply }: Pick<Posting, 'key' | 'reply'>) {
  return { event_type: reply.message.origin === 'model' ? `${postMark}_ai` : postMark, event_payload: { key } };
}

async function postPrivately(parts: PostParts, { conversation, reply, key }: Posting): Promise<Delivery> {
  const url = responseUrlOf(conversation);
  const user = reply.asker?.user;
  const spot = spotOf(conversation);
  if (url === undefined && (user === undefined || !spot)) return { kind: 'failed', reason: 'It is not said for whom the reply is.' };
  const send = (rendering: Rendering) =>
    url === undefined
      ? callSlack(() =>
          parts.client.chat.postEphemeral({ channel: spot?.channel ?? '', user: user ?? '', ...threadOf(conversation), ...rendering }),
        )
      : parts.postToResponseUrl(url, { ...rendering, response_type: 'ephemeral', replace_original: false });
  const show = () => parts.show(reply.message, { private: true }, send);
  const called = await (url === undefined && spot ? parts.pace(spot.channel, show) : show());
  return toDelivery(called, () => ({ conversation, address: `private ${key}` }));
}

/** In a thread that nobody has answered in yet private messages are not shown; then they stand below the question. */
function threadOf(conversation: ConversationReference): { thread_ts?: string } {
  const thread = conversation.returnAddress === 'top' ? undefined : spotOf(conversation)?.thread;
  return thread === undefined ? {} : { thread_ts: thread };
}
