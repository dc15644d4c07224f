import type { ConversationReference, PersonReference } from '../chat/references.ts';

/** Where in Slack something is said. A channel `@U1` is the direct chat with that person. */
export type Spot = { readonly channel: string; readonly thread?: string | undefined };

/** Ids as Slack writes them; what else stands in an address is not ours. */
const shape = /^(@?[A-Z0-9]+)(?:\/(\d+\.\d+))?$/;

type Said = Spot & {
  readonly direct: boolean;
  /** A response URL, or `top` where private replies belong beside the thread because it has only just begun. */
  readonly returnAddress?: string | undefined;
};

/**
 * The reference of a place. A thread of a channel is a conversation of its own. A direct chat is one conversation
 * however it is threaded, because people follow up beside a thread as well as in it; there the thread is only where
 * the answer goes.
 */
export function conversationAt({ channel, thread, direct, returnAddress }: Said): ConversationReference {
  if (direct) return { platform: 'slack', kind: 'direct', address: channel, ...(thread === undefined ? {} : { returnAddress: thread }) };
  const address = thread === undefined ? channel : `${channel}/${thread}`;
  return { platform: 'slack', kind: 'channel', address, channel, ...(returnAddress === undefined ? {} : { returnAddress }) };
}

/** The place that a reference means; undefined for what is not ours. */
export function spotOf({ platform, kind, address, returnAddress }: ConversationReference): Spot | undefined {
  const [, channel, own] = (platform === 'slack' && shape.exec(address)) || [];
  const thread = kind === 'direct' && /^\d+\.\d+$/.test(returnAddress ?? '') ? returnAddress : own;
  return channel === undefined ? undefined : { channel, thread };
}

export function personAt(team: string, user: string): PersonReference {
  return { platform: 'slack', workspace: team, user };
}

/** The address of the direct chat with somebody, wherever they are. */
export function directChatWith(user: string): ConversationReference {
  return conversationAt({ channel: `@${user}`, direct: true });
}

/** Response URLs are Slack's own; with another API on loopback they lie there too. */
export function responseUrlOf({ returnAddress }: ConversationReference): string | undefined {
  return returnAddress?.startsWith('http') ? returnAddress : undefined;
}
