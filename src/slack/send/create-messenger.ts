import type { Capabilities, Messenger } from '../../chat/messenger.ts';
import type { ConversationReference } from '../../chat/references.ts';
import { NotNowError } from '../../errors.ts';
import { createPace, type Rate } from '../../platform/pace.ts';
import { callSlack } from '../call-slack.ts';
import { conversationAt, directChatWith, responseUrlOf, spotOf } from '../conversation.ts';
import { limits } from '../limits.ts';
import { changeMessage, removeMessage } from './change-message.ts';
import { createShow } from './create-show.ts';
import { findMessage } from './find-message.ts';
import { openStream } from './open-stream.ts';
import { isPrivate, type PostParts, postReply } from './post-reply.ts';
import { referenceTo } from './reference-to.ts';
import { createPostToResponseUrl } from './response-url.ts';
import { showStatus } from './show-status.ts';
import { createStartTier } from './start-tier.ts';
import { createUploadBytes } from './upload-bytes.ts';

type Parts = Pick<PostParts, 'client' | 'identity' | 'log' | 'findChannel'> & {
  readonly channels: readonly string[];
  /** What Slack allows, where nothing is said. */
  readonly postsPerChannel?: Rate | undefined;
  readonly apiUrl?: string | undefined;
  readonly isStopped: (channel: string, thread: string) => boolean;
};

/** Sends to Slack. Every post bears its key as metadata, so that one whose reply was lost is found instead of repeated. */
export function createMessenger({ channels, isStopped, apiUrl, postsPerChannel = limits.postsPerChannel, ...given }: Parts): Messenger {
  const { identity } = given;
  const parts: PostParts = {
    ...given,
    pace: createPace([postsPerChannel]),
    postToResponseUrl: createPostToResponseUrl(apiUrl),
    uploadBytes: createUploadBytes(apiUrl),
    show: createShow(given.log),
  };
  const streaming = { mayStart: createStartTier(), isStopped };
  const find = (conversation: ConversationReference, key: string, orStream: boolean) => findPost(parts, { conversation, key, orStream });
  return {
    platform: 'slack',
    capabilities: (conversation) => capabilitiesOf(conversation, identity.agent),
    send: (conversation, reply, key) => postReply(parts, { conversation, reply, key }),
    update: (message, content) => changeMessage(parts, message, content),
    remove: (message) => removeMessage(parts, message),
    channel: (id) => (channels.includes(id) ? conversationAt({ channel: id, direct: false }) : undefined),
    chatWith: async ({ platform, workspace, user }) =>
      platform === 'slack' && workspace === identity.team ? directChatWith(user) : undefined,
    startStream: async (conversation, key, asker) => openStream(parts, streaming, { conversation, key, asker }),
    find: (conversation, key) => find(conversation, key, false),
    findStream: (conversation, key) => find(conversation, key, true),
    canFind: (conversation, reply) => !isPrivate(conversation, reply),
    lane: (conversation) => `slack ${spotOf(conversation)?.channel ?? ''}`,
    announce: (conversation, text) => announce(parts, conversation, text),
    notify: (conversation, person, text) => notify(parts, conversation, { user: person.user, text }),
  };
}

function capabilitiesOf(conversation: ConversationReference, agent: boolean): Capabilities {
  const isThread = spotOf(conversation)?.thread !== undefined;
  return { streams: agent && isThread, edits: true, privateReplies: true, whispers: true, forms: true };
}

type Wanted = { readonly conversation: ConversationReference; readonly key: string; readonly orStream: boolean };

async function findPost({ client, identity, findChannel }: PostParts, { conversation, key, orStream }: Wanted) {
  const spot = spotOf(conversation);
  const channel = spot && (await findChannel(spot.channel));
  if (channel?.kind === 'unclear' || channel?.kind === 'limited')
    throw new NotNowError(`Slack does not name a direct chat: ${channel.reason}`, 5);
  if (channel?.kind !== 'ok') return undefined;
  const ts = await findMessage(client, { spot: { ...spot, channel: channel.result }, key, identity, orStream });
  return ts === undefined ? undefined : referenceTo(identity, conversation, { channel: channel.result, ts });
}

async function announce({ client }: PostParts, conversation: ConversationReference, status: string): Promise<void> {
  const spot = spotOf(conversation);
  if (spot?.thread === undefined || spot.channel.startsWith('@')) return;
  await showStatus(client, { channel: spot.channel, thread: spot.thread }, status);
}

type Notice = { readonly user: string; readonly text: string };

async function notify(
  { client, findChannel, postToResponseUrl }: PostParts,
  conversation: ConversationReference,
  { user, text }: Notice,
): Promise<void> {
  const url = responseUrlOf(conversation);
  if (url !== undefined) return void (await postToResponseUrl(url, { text, response_type: 'ephemeral', replace_original: false }));
  const spot = spotOf(conversation);
  const channel = spot && (await findChannel(spot.channel));
  if (channel?.kind !== 'ok') return;
  const thread = conversation.returnAddress === 'top' ? undefined : spot?.thread;
  const place = { channel: channel.result, ...(thread === undefined ? {} : { thread_ts: thread }) };
  await callSlack(() => client.chat.postEphemeral({ ...place, user, text })).catch(() => undefined);
}
