import type { Capabilities, Messenger } from '../../chat/messenger.ts';
import type { ConversationReference, PersonReference } from '../../chat/references.ts';
import { NotNowError } from '../../errors.ts';
import { createPace } from '../../platform/pace.ts';
import { placeOf } from '../conversation.ts';
import { limits } from '../limits.ts';
import { anywhere } from '../places.ts';
import { changeMessage, putActivity, removeMessage } from './change-message.ts';
import { createTeamsStream } from './create-teams-stream.ts';
import { findChat } from './find-chat.ts';
import { findStream, openMessageStream } from './open-message-stream.ts';
import { createOpenStreams } from './open-streams.ts';
import { postActivity } from './post-activity.ts';
import { postReply } from './post-reply.ts';
import type { SendParts } from './send-parts.ts';
import { frame, toActivity } from './to-activity.ts';

type Parts = Omit<SendParts, 'pace' | 'streams'> & { readonly channels: readonly string[] };

/** All that sending needs, with the limits of Teams. */
export function createSendParts(given: Omit<SendParts, 'pace' | 'streams'>): SendParts {
  const parts: SendParts = {
    ...given,
    pace: createPace(limits.rates),
    streams: createOpenStreams((address) => openStream(parts, { platform: 'teams', kind: 'direct', address })),
  };
  return parts;
}

function openStream(parts: SendParts, conversation: ConversationReference) {
  const place = frame(parts.botId, conversation);
  return createTeamsStream({
    send: (activity) => postActivity(parts, conversation.address, { activity: { ...place, ...activity } }),
    replace: (id, activity) => putActivity(parts, { conversation, id }, activity),
  });
}

/** Sends to Teams. Nothing that was posted can be looked up there, so what may have arrived is not sent again. */
export function createMessenger(parts: SendParts, channels: Parts['channels']): Messenger {
  return {
    platform: 'teams',
    capabilities: (conversation) => capabilitiesOf(conversation, parts),
    send: (conversation, reply, key) => postReply(parts, { conversation, reply, key }),
    update: (message, content) => changeMessage(parts, message, content),
    remove: (message) => removeMessage(parts, message),
    channel: (id) => (channels.includes(id) ? { platform: 'teams', kind: 'channel', address: id, channel: id } : undefined),
    chatWith: (person) => chatWith(parts, person),
    startStream: async (conversation, key) => openMessageStream(parts, conversation, key),
    find: async () => undefined,
    findStream: (conversation, key) => findStream(parts, conversation, key),
    canFind: () => false,
    lane: ({ address }) => `teams ${placeOf(address)}`,
    announce: (conversation) => announce(parts, conversation),
    notify: (conversation, person, text) => notify(parts, conversation, { person, text }),
  };
}

/** Any place tells where the connector is: it is the same for all of a tenant. */
async function chatWith(parts: SendParts, person: PersonReference): Promise<ConversationReference | undefined> {
  if (person.platform !== 'teams') return undefined;
  const chat = await findChat(parts, person, anywhere);
  switch (chat.kind) {
    case 'ok':
      return { platform: 'teams', kind: 'direct', address: chat.result };
    case 'refused':
      parts.log.warn({ reason: chat.error }, 'Teams opens no chat with somebody who is to be told something');
      return undefined;
    case 'limited':
      throw new NotNowError(`Teams does not open a chat: ${chat.reason}`, chat.seconds);
    case 'busy':
    case 'unclear':
      throw new NotNowError(`Teams does not open a chat: ${chat.reason}`, chatSeconds);
  }
}

const chatSeconds = 5;

function capabilitiesOf({ kind }: ConversationReference, { targeted }: SendParts): Capabilities {
  const whispers = kind === 'direct' || targeted;
  return { streams: kind === 'direct', stepsInStream: true, edits: true, privateReplies: true, whispers, forms: true };
}

/** Teams shows it as somebody who types, for a few seconds, and in channels not at all. */
async function announce(parts: SendParts, conversation: ConversationReference): Promise<void> {
  if (conversation.kind === 'channel') return;
  const activity = { ...frame(parts.botId, conversation), type: 'typing' };
  await postActivity(parts, conversation.address, { activity }).catch(() => undefined);
}

type Notice = { readonly person: PersonReference; readonly text: string };

/** Never where somebody else reads it. */
async function notify(parts: SendParts, conversation: ConversationReference, { person, text }: Notice): Promise<void> {
  try {
    const isDirect = conversation.kind === 'direct';
    const chat = isDirect ? ({ kind: 'ok', result: conversation.address } as const) : await findChat(parts, person, conversation.address);
    if (chat.kind !== 'ok') return;
    const direct = { platform: 'teams', kind: 'direct', address: chat.result } as const;
    const activity = toActivity(parts, { blocks: [{ kind: 'note', tone: 'info', text }] }, { conversation: direct });
    await postActivity(parts, chat.result, { activity });
  } catch (cause) {
    parts.log.warn({ err: cause }, 'somebody could not be told what became of their answer');
  }
}
