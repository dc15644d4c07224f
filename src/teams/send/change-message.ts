import type { Activity } from 'botbuilder';
import type { Message } from '../../chat/message.ts';
import type { Delivery } from '../../chat/messenger.ts';
import type { ConversationReference, MessageReference } from '../../chat/references.ts';
import { type Called, toDelivery } from '../../platform/called.ts';
import { callOptions } from '../connector/call-teams.ts';
import { finalInfo } from './create-teams-stream.ts';
import { hints } from './hints.ts';
import { callAt, postActivity } from './post-activity.ts';
import { rememberFeedback } from './remember-feedback.ts';
import type { SendParts } from './send-parts.ts';
import { toActivity } from './to-activity.ts';

/** Where a message stands. A stream that broke off is a message that has to be ended first. */
type Target = { readonly conversation: ConversationReference; readonly id: string; readonly isStream: boolean };

const streamMark = 'stream ';

/** The address of a message that a stream began and nobody ended. */
export function streamAddress(id: string): string {
  return `${streamMark}${id}`;
}

/** Private messages lie in the direct chat, and what is behind `private` names it. */
function readTarget({ conversation, address }: MessageReference): Target | undefined {
  const [mark, _key, where, id] = address.startsWith('private ') ? readPrivate(address) : [];
  if (mark !== undefined) {
    const direct = { platform: 'teams', kind: 'direct', address: where ?? '' } as const;
    return where === 'targeted' || where === undefined || !id ? undefined : { conversation: direct, id, isStream: false };
  }
  const isStream = address.startsWith(streamMark);
  const own = isStream ? address.slice(streamMark.length) : address;
  return own === '' ? undefined : { conversation, id: own, isStream };
}

/** `private KEY PLACE ID`; the key may hold blanks. */
function readPrivate(address: string): readonly string[] {
  const words = address.split(' ');
  return ['private', words.slice(1, -2).join(' '), words.at(-2) ?? '', words.at(-1) ?? ''];
}

/** Puts another content in the place of a message. May be done again at any time. */
export async function changeMessage(parts: SendParts, message: MessageReference, content: Message): Promise<Delivery> {
  const target = readTarget(message);
  if (!target) return noSuchMessage;
  const { conversation, id } = target;
  const activity = toActivity(parts, content, { conversation });
  const called = await putActivity(parts, target, activity);
  if (called.kind === 'ok') await rememberFeedback(parts.shelf, { address: conversation.address, id }, content);
  return toDelivery(called, () => ({ ...message, address: target.isStream ? id : message.address }), hints);
}

/** Puts an activity in the place of another one; of a stream that nobody ended, as its end. */
export async function putActivity(
  parts: SendParts,
  { conversation, id, isStream }: Target,
  activity: Partial<Activity>,
): Promise<Called<unknown>> {
  const { address } = conversation;
  if (isStream) {
    const ended = await postActivity(parts, address, {
      activity: { ...activity, entities: [...(activity.entities ?? []), finalInfo(id)] },
    });
    // Ended before, or too old to be ended: then it is a message like any other.
    if (ended.kind !== 'refused') return ended;
  }
  return await callAt(parts, address, ({ conversations }) => conversations.updateActivity(address, id, { ...activity, id }, callOptions));
}

const noSuchMessage: Delivery = { kind: 'failed', reason: 'No such message in Teams.' };

/** Takes a message away; one that is gone already is as good. */
export async function removeMessage(parts: SendParts, message: MessageReference): Promise<Delivery> {
  const target = readTarget(message);
  if (!target) return noSuchMessage;
  const { address } = target.conversation;
  const called = await callAt(parts, address, ({ conversations }) => conversations.deleteActivity(address, target.id, callOptions));
  if (called.kind === 'refused' && /ActivityNotFound|MessageNotFound|status 404/i.test(called.error)) return { kind: 'sent', message };
  return toDelivery<unknown>(called, () => message, hints);
}
