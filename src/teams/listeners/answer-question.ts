import type { Outgoing } from '../../chat/outbox.ts';
import { answerKey, type Question } from '../../platform/questions.ts';
import { takeTurn } from '../../platform/take-turn.ts';
import { conversationOf, personOf } from '../conversation.ts';
import type { Exchange } from '../exchange.ts';
import type { TeamsActivity } from '../gate/activity-schema.ts';
import { hidden } from '../send/hint-at-chat.ts';
import type { TeamsParts } from '../teams-options.ts';
import { readWords } from './read-words.ts';

/** Where and by whom something was done. What only the bot and one person see has a conversation that says so. */
export function eventOf({ activity, key: id, at }: Pick<Exchange, 'activity' | 'key' | 'at'>) {
  const isPrivate = activity.recipient.isTargeted === true || (activity.name?.startsWith('composeExtension/') ?? false);
  const conversation = conversationOf(activity);
  return { id, at, person: personOf(activity), conversation: isPrivate ? { ...conversation, returnAddress: hidden } : conversation };
}

/** Under which a question is remembered. */
export function questionOf({ conversation, id = '' }: TeamsActivity): Question {
  return { place: conversation.id, id };
}

/** Lets the bot answer what somebody wrote. */
export async function answerQuestion(parts: TeamsParts, exchange: Exchange, key: string): Promise<readonly Outgoing[]> {
  const { activity } = exchange;
  const event = eventOf(exchange);
  const isPrivate = event.conversation.returnAddress === hidden;
  // What takes the place of an earlier answer does not grow beside it.
  const grows = key === answerKey('teams', questionOf(activity));
  return await takeTurn(parts, { incoming: { ...event, ...readWords(activity) }, key, isPrivate, grows });
}
