import { inputsIn, textsIn } from './peer/card-parts.ts';
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

/** The choice in the dropdown for further buttons of a card that means such an action, or has it in its value. */
export function choiceOf(card: unknown, action: string): string {
  const choices = inputsIn(card).flatMap((input) => input.choices ?? []);
  const found = choices.find(({ value }) => value.includes(action));
  if (!found) throw new Error(`no ${action} among ${choices.map(({ title }) => title).join(', ')}`);
  return found.value;
}
