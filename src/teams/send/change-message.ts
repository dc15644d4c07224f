import type { Activity } from 'botbuilder';
import type { Message } from '../../chat/message.ts';
import type { Delivery } from '../../chat/messenger.ts';
import type { ConversationReference, MessageReference } from '../../chat/references.ts';
import { type Called, toDelivery } from '../../platform/called.ts';
import { callOptions } from '../connector/call-teams.ts';
import { endStream, type Shown } from './end-stream.ts';
import { hints } from './hints.ts';
import { callAt, postActivity } from './post-activity.ts';
import { rememberFeedback } from './remember-feedback.ts';
import type { SendParts } from './send-parts.ts';
import { readStreamAddress } from './stream-address.ts';
import { toActivity } from './to-activity.ts';

/** Where a message stands. A stream that broke off is a message that has to be ended first. */
type Target = { readonly conversation: ConversationReference; readonly id: string; readonly stream?: Shown | undefined };

/** Private messages lie in the direct chat that their address names: `private KEY PLACE ID`, and the key may hold blanks. */
function readTarget({ conversation, address }: MessageReference): Target | undefined {
  const [, place, message = ''] = /^private .* (\S+) (\S*)$/s.exec(address) ?? [];
  if (place !== undefined) {
    const direct = { platform: 'teams', kind: 'direct', address: place } as const;
    return place === 'targeted' || message === '' ? undefined : { conversation: direct, id: message };
  }
  const stream = readStreamAddress(address);
  const id = stream?.id ?? address;
  return id === '' ? undefined : { conversation, id, stream };
}

/** Puts another content in the place of a message. May be done again at any time. */
export async function changeMessage(parts: SendParts, message: MessageReference, content: Message): Promise<Delivery> {
  const target = readTarget(message);
  if (!target) return noSuchMessage;
  const { conversation, id } = target;
  const activity = toActivity(parts, content, { conversation });
  const called = await putActivity(parts, target, activity);
  if (called.kind === 'ok') await rememberFeedback(parts.shelf, { address: conversation.address, id }, content);
  return toDelivery(called, () => ({ ...message, address: target.stream ? id : message.address }), hints);
}

/** Puts an activity in the place of another one; of a stream that nobody ended, as its end. */
export async function putActivity(parts: SendParts, target: Target, activity: Partial<Activity>): Promise<Called<unknown>> {
  const { id, stream } = target;
  const { address } = target.conversation;
  const replace = (activity: Partial<Activity>) =>
    callAt(parts, address, ({ conversations }) => conversations.updateActivity(address, id, { ...activity, id }, callOptions));
  if (stream) {
    const calls = {
      send: (part: Partial<Activity>) => postActivity(parts, address, { activity: part }),
      replace: (_: string, activity: Partial<Activity>) => replace(activity),
    };
    const ended = await endStream(calls, stream, activity);
    // Ended before, or too old to be ended: then it is a message like any other.
    if (ended.kind !== 'refused') return ended;
  }
  return await replace(activity);
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
