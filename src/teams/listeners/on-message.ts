import type { Outgoing } from '../../chat/outbox.ts';
import { findAnswer, inPlaceOf } from '../../platform/find-answer.ts';
import { answerKey } from '../../platform/questions.ts';
import type { Exchange } from '../exchange.ts';
import type { TeamsActivity } from '../gate/activity-schema.ts';
import { isForUs } from '../receive/judge-activity.ts';
import type { TeamsParts } from '../teams-options.ts';
import { answerQuestion, eventOf, questionOf } from './answer-question.ts';

/** A question, in a direct chat or by mention. */
export async function onQuestion(parts: TeamsParts, exchange: Exchange): Promise<readonly Outgoing[]> {
  const question = questionOf(exchange.activity);
  // Changed or deleted since: that has been answered instead.
  if ((await parts.questions.lastChange(question)) !== undefined) return [];
  return await answerQuestion(parts, exchange, answerKey('teams', question));
}

/** Somebody changed a question: its answer is changed in its place. What was no question before may have become one. */
export async function onEdited(parts: TeamsParts, exchange: Exchange): Promise<readonly Outgoing[]> {
  const { activity } = exchange;
  const { timestamp = exchange.at } = activity;
  if (isOld(activity)) return [];
  const question = questionOf(activity);
  const key = answerKey('teams', question);
  const before = await findAnswer(parts.outbox, key);
  if (!before && !isForUs(activity)) return [];
  if (!(await parts.questions.change(question, timestamp))) return [];
  const answer = await answerQuestion(parts, exchange, before ? `${key} ${timestamp}` : key);
  return answer.map((each) => inPlaceOf(before, each));
}

/** Somebody deleted a question: the answer goes with it, and so does what the bot remembers of the conversation. */
export async function onDeleted(parts: TeamsParts, exchange: Exchange): Promise<readonly Outgoing[]> {
  const { activity, key } = exchange;
  if (isOld(activity)) return [];
  const question = questionOf(activity);
  const answer = await findAnswer(parts.outbox, answerKey('teams', question));
  await parts.questions.delete(question);
  const incoming = { ...eventOf(exchange), kind: 'deleted' } as const;
  await parts.answer({ incoming, key });
  if (!answer?.message) return [];
  return [{ key, platform: 'teams', lane: parts.messenger.lane(incoming.conversation), post: { kind: 'remove', message: answer.message } }];
}

const oldestMilliseconds = 24 * 3_600_000;

/** Teams names a message after the millisecond in which it was written. */
function isOld({ id = '' }: TeamsActivity): boolean {
  return /^\d{13}$/.test(id) && Date.now() - Number(id) > oldestMilliseconds;
}
