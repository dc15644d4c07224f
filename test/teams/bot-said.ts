import { textsIn } from './peer/card-parts.ts';
import type { TeamsPeer } from './peer/open-teams-peer.ts';
import { cardsSeen } from './peer/pressing.ts';
import { textOf } from './peer/route.ts';
import { baseOf, type PeerMessage } from './peer/workspace.ts';

/** What the bot said in a conversation, or in all threads of a channel, and what still stands there. */
export function botSaid({ workspace }: TeamsPeer, conversation: string): PeerMessage[] {
  const isThere = (message: PeerMessage) => message.conversation === conversation || baseOf(message.conversation) === conversation;
  return workspace.messages.filter((message) => message.from === 'bot' && !message.deleted && isThere(message));
}

/** All that can be read in a message, by everybody or as somebody sees it after pressing. */
export function wordsOf(message: PeerMessage | undefined, name = ''): string {
  if (!message) return '';
  return [textOf(message.activity.text), ...cardsSeen(message, name).flatMap(textsIn)].join('\n');
}
