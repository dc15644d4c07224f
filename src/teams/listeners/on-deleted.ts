import type { Outgoing } from '../../chat/outbox.ts';
import { findAnswer } from '../../platform/find-answer.ts';
import { answerKey } from '../../platform/questions.ts';
import type { Exchange } from '../exchange.ts';
import type { TeamsParts } from '../teams-options.ts';
import { eventOf, questionOf } from './answer-question.ts';
import { isOld } from './is-old.ts';

/** Somebody deleted a question: the answer goes with it, and so does what the bot remembers of the conversation. */
export async function onDeleted(parts: TeamsParts, exchange: Exchange): Promise<readonly Outgoing[]> {
  const { activity, key } = exchange;
  if (isOld(activity)) return [];
  const question = questionOf(activity);
  const answer = await findAnswer(parts.outbox, answerKey('teams', question));
  await parts.questions.delete(question);
  const incoming = { ...eventOf(exchange), kind: 'deleted' } as const;
  await parts.answer({ incoming, key });
  // Also what was private: it stands in the direct chat.
  if (!answer?.sent) return [];
  return [{ key, platform: 'teams', lane: parts.messenger.lane(incoming.conversation), post: { kind: 'remove', message: answer.sent } }];
}
