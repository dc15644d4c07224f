import type { Delivery } from '../../chat/messenger.ts';
import type { ConversationReference } from '../../chat/references.ts';
import type { Reply } from '../../chat/reply.ts';
import { type Called, toDelivery } from '../../platform/called.ts';
import { callOptions } from '../connector/call-teams.ts';
import { targetedHeader } from '../connector/create-connect.ts';
import { isThread } from '../conversation.ts';
import { findChat } from './find-chat.ts';
import { hintAtChat } from './hint-at-chat.ts';
import { hints } from './hints.ts';
import { callAt, postActivity } from './post-activity.ts';
import { referenceTo } from './reference-to.ts';
import { rememberFeedback } from './remember-feedback.ts';
import type { SendParts } from './send-parts.ts';
import { toActivity } from './to-activity.ts';

export type Posting = { readonly conversation: ConversationReference; readonly reply: Reply; readonly key: string };

/** True for what only one person of a conversation of many may see. */
function isPrivate(conversation: ConversationReference, { audience }: Reply): boolean {
  return audience === 'asker' && conversation.kind !== 'direct';
}

/** Posts a reply where it belongs: to everybody there, or to the one who asked. */
export async function postReply(parts: SendParts, posting: Posting): Promise<Delivery> {
  const { conversation, reply } = posting;
  if (isPrivate(conversation, reply)) return await postPrivately(parts, posting);
  if (conversation.kind === 'channel' && !isThread(conversation.address)) return await postThread(parts, posting);
  const activity = toActivity(parts, reply.message, { conversation });
  const called = await postActivity(parts, conversation.address, { activity });
  return await settle(parts, called, { conversation, reply });
}

type Said = { readonly conversation: ConversationReference; readonly reply: Reply };

async function settle(parts: SendParts, called: Called<string | undefined>, { conversation, reply }: Said): Promise<Delivery> {
  if (called.kind === 'ok' && called.result !== undefined) {
    await rememberFeedback(parts.shelf, { address: conversation.address, id: called.result }, reply.message);
  }
  return toDelivery(called, (id) => (id === undefined ? undefined : referenceTo(parts, conversation, id)), hints);
}

/** A post to a channel begins a thread (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages). */
async function postThread(parts: SendParts, { conversation, reply }: Posting): Promise<Delivery> {
  const { address } = conversation;
  const { conversation: _, ...activity } = toActivity(parts, reply.message, { conversation });
  const wanted = { isGroup: true, bot: { id: parts.botId, name: '' }, channelData: { channel: { id: address } }, activity };
  const created = await callAt(parts, address, ({ conversations }) =>
    // The SDK's type wants members, which Teams does not.
    conversations.createConversation(wanted as never, callOptions),
  );
  if (created.kind !== 'ok') return toDelivery(created, () => undefined, hints);
  const { id: thread, activityId } = created.result;
  const posted = { ...conversation, address: thread || address };
  return await settle(
    parts,
    { ...created, result: activityId || /;messageid=(\d+)/.exec(thread ?? '')?.[1] },
    { conversation: posted, reply },
  );
}

/** Seen by nobody else: as a targeted message where that is switched on, else in the direct chat. */
async function postPrivately(parts: SendParts, { conversation, reply, key }: Posting): Promise<Delivery> {
  const { asker, message } = reply;
  if (!asker) return { kind: 'failed', reason: 'It is not said for whom the reply is.' };
  const secret = (id: string | undefined, where: string) => ({ conversation, address: `private ${key} ${where} ${id ?? ''}` });
  if (parts.targeted) {
    const recipient = { id: (await parts.places.teamsIdOf(asker)) ?? asker.user, name: '' };
    const activity = { ...toActivity(parts, message, { conversation, private: true }), recipient };
    const called = await postActivity(parts, conversation.address, { activity, headers: { [targetedHeader]: 'true' } });
    if (called.kind !== 'refused') return toDelivery(called, (id) => secret(id, 'targeted'), hints);
  }
  const chat = await findChat(parts, asker, conversation.address);
  if (chat.kind === 'refused') return await hintAtChat(parts, conversation);
  if (chat.kind !== 'ok') return toDelivery(chat, () => undefined, hints);
  const direct = { platform: 'teams', kind: 'direct', address: chat.result } as const;
  const called = await postActivity(parts, chat.result, { activity: toActivity(parts, message, { conversation: direct }) });
  if (called.kind === 'refused') return await hintAtChat(parts, conversation);
  if (called.kind === 'ok' && called.result !== undefined) {
    await rememberFeedback(parts.shelf, { address: chat.result, id: called.result }, message);
  }
  return toDelivery(called, (id) => secret(id, chat.result), hints);
}
