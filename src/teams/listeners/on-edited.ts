import type { Outgoing } from '../../chat/outbox.ts';
import { findAnswer, inPlaceOf } from '../../platform/find-answer.ts';
import { answerKey } from '../../platform/questions.ts';
import type { Exchange } from '../exchange.ts';
import type { TeamsParts } from '../teams-options.ts';
import { answerQuestion, questionOf } from './answer-question.ts';
import { isOld } from './is-old.ts';

/** Somebody changed a question: its answer is changed in its place. What was no question before may have become one. */
export async function onEdited(parts: TeamsParts, exchange: Exchange): Promise<readonly Outgoing[]> {
  const { activity } = exchange;
  const { timestamp = exchange.at } = activity;
  if (isOld(activity)) return [];
  const question = questionOf(activity);
  const key = answerKey('teams', question);
  const before = await findAnswer(parts.outbox, key);
  if (!(await parts.questions.change(question, timestamp))) return [];
  const answer = await answerQuestion(parts, exchange, before ? `${key} ${timestamp}` : key);
  return answer.flatMap((each) => inPlaceOf(before, each));
}
