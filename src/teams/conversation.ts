import type { ConversationReference, PersonReference } from '../chat/references.ts';
import type { TeamsActivity } from './gate/activity-schema.ts';

type Said = Pick<TeamsActivity, 'conversation' | 'channelData' | 'from'>;

/** Where something was said. A thread of a channel is a conversation of its own; Teams writes its root behind the channel. */
export function conversationOf({ conversation, channelData }: Pick<Said, 'conversation' | 'channelData'>): ConversationReference {
  const kind = kindOf(conversation);
  const channel = kind === 'channel' ? (channelData?.channel?.id ?? placeOf(conversation.id)) : undefined;
  return { platform: 'teams', kind, address: conversation.id, ...(channel === undefined ? {} : { channel }) };
}

/** Two people's own chat is personal too; its id begins as that of every chat of people does, and the bot's with one does not. */
function kindOf({ conversationType, id }: TeamsActivity['conversation']): ConversationReference['kind'] {
  if (conversationType === 'personal' && !id.startsWith('19:')) return 'direct';
  if (conversationType === 'groupChat') return 'group';
  return conversationType === 'channel' || id.includes('@thread.tacv2') ? 'channel' : 'group';
}

/** The channel or chat that a conversation is in, without the thread. */
export function placeOf(address: string): string {
  return address.replace(/;messageid=.*/s, '');
}

/** True for a thread, and not the channel as a whole. */
export function isThread(address: string): boolean {
  return address.includes(';messageid=');
}

/** Who did something: people are known by their Entra object id, which is what roles in the office's file name. */
export function personOf({ from, ...said }: Said): PersonReference {
  return { platform: 'teams', workspace: tenantOf(said), user: from.aadObjectId ?? from.id };
}

/** The tenant in which something was said; only activities of a development mode name none. */
export function tenantOf({ conversation, channelData }: Pick<Said, 'conversation' | 'channelData'>): string {
  return conversation.tenantId ?? channelData?.tenant?.id ?? 'none';
}
