import type { Message } from '../../chat/message.ts';
import type { Delivery } from '../../chat/messenger.ts';
import type { MessageReference } from '../../chat/references.ts';
import type { Called } from '../../platform/called.ts';
import { callSlack } from '../call-slack.ts';
import { limits } from '../limits.ts';
import type { Rendering } from './create-show.ts';
import type { PostParts } from './post-reply.ts';
import { toDelivery } from './to-delivery.ts';

/** A message in a channel, the home page of a person, or a private message that its response URL changes. */
type Target =
  | { readonly kind: 'posted'; readonly channel: string; readonly ts: string }
  | { readonly kind: 'home'; readonly user: string }
  | { readonly kind: 'private'; readonly url: string };

/** The home page of a person as a message that can be changed. */
export function homeAddress(user: string): string {
  return `home ${user}`;
}

export function isHome(message: MessageReference): boolean {
  return readTarget(message)?.kind === 'home';
}

function readTarget({ address }: MessageReference): Target | undefined {
  if (address.startsWith('http')) return { kind: 'private', url: address };
  const [, user] = /^home ([A-Z0-9]+)$/.exec(address) ?? [];
  if (user !== undefined) return { kind: 'home', user };
  const [, channel, ts] = /^([A-Z0-9]+)\/(\d+\.\d+)$/.exec(address) ?? [];
  return channel === undefined || ts === undefined ? undefined : { kind: 'posted', channel, ts };
}

/** Puts another content in the place of a message. May be done again at any time. */
export async function changeMessage(parts: PostParts, message: MessageReference, content: Message): Promise<Delivery> {
  const target = readTarget(message);
  if (!target) return noSuchMessage;
  const options = { private: target.kind === 'private', blocks: target.kind === 'home' ? limits.viewBlocks : limits.blocks };
  const called = await parts.show(content, options, (rendering) => change(parts, target, rendering));
  return toDelivery<unknown>(called, () => message);
}

const noSuchMessage: Delivery = { kind: 'failed', reason: 'No such message in Slack.' };

async function change({ client, postToResponseUrl }: PostParts, target: Target, rendering: Rendering): Promise<Called<unknown>> {
  switch (target.kind) {
    case 'posted':
      return await endingStream(client, target, () =>
        callSlack(() => client.chat.update({ channel: target.channel, ts: target.ts, ...rendering, blocks: rendering.blocks ?? [] })),
      );
    case 'home':
      return await callSlack(() => client.views.publish({ user_id: target.user, view: { type: 'home', blocks: rendering.blocks ?? [] } }));
    case 'private':
      return await postToResponseUrl(target.url, { ...rendering, replace_original: true });
  }
}

/** Takes a message away; one that is gone already is as good. */
export async function removeMessage({ client, postToResponseUrl }: PostParts, message: MessageReference): Promise<Delivery> {
  const target = readTarget(message);
  if (target?.kind === 'private') return toDelivery(await postToResponseUrl(target.url, { delete_original: true }), () => message);
  if (target?.kind !== 'posted') return noSuchMessage;
  const { channel, ts } = target;
  const called = await endingStream(client, target, () => callSlack(() => client.chat.delete({ channel, ts })));
  if (called.kind === 'refused' && called.error === 'message_not_found') return { kind: 'sent', message };
  return toDelivery<unknown>(called, () => message);
}

/** A stream that broke off goes on for some minutes, and nothing else can be done with its message until it ends. */
async function endingStream<Result>(
  client: PostParts['client'],
  { channel, ts }: Extract<Target, { kind: 'posted' }>,
  act: () => Promise<Called<Result>>,
): Promise<Called<Result>> {
  const called = await act();
  if (called.kind !== 'refused' || !streamErrors.has(called.error)) return called;
  await callSlack(() => client.chat.stopStream({ channel, ts }));
  return await act();
}

const streamErrors = new Set(['streaming_state_conflict', 'cant_delete_message', 'cant_update_message']);
