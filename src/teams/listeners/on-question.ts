import type { Outgoing } from '../../chat/outbox.ts';
import { answerKey } from '../../platform/questions.ts';
import type { Exchange } from '../exchange.ts';
import type { TeamsParts } from '../teams-options.ts';
import { answerQuestion, questionOf } from './answer-question.ts';

/** A question, in a direct chat or by mention. */
export async function onQuestion(parts: TeamsParts, exchange: Exchange): Promise<readonly Outgoing[]> {
  const question = questionOf(exchange.activity);
  // Changed or deleted since: that has been answered instead.
  if ((await parts.questions.lastChange(question)) !== undefined) return [];
  return await answerQuestion(parts, exchange, answerKey('teams', question));
}
