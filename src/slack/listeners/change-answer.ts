import type { Outgoing } from '../../chat/outbox.ts';
import { findAnswer, inPlaceOf } from '../../platform/find-answer.ts';
import { answerKey } from '../../platform/questions.ts';
import { personAt } from '../conversation.ts';
import type { Exchange } from '../exchange.ts';
import { isDirect, mentions } from '../receive/judge-message.ts';
import type { MessageEvent } from '../receive/payloads.ts';
import { answerQuestion, placeOf, questionOf, type Said } from './answer-question.ts';
import type { Desk } from './desk.ts';

const oldestSeconds = 24 * 3_600;

/** Somebody changed a question: its answer is changed in its place. What was no question before may have become one. */
export async function changeAnswer(desk: Desk, event: MessageEvent, exchange: Exchange): Promise<readonly Outgoing[]> {
  const { message, channel, event_ts = '' } = event;
  if (!message?.user || isOld(message.ts)) return [];
  const { ts, thread_ts: thread, user, text } = message;
  const said: Said = { channel, ts, thread, user, text, direct: isDirect(event), at: exchange.at };
  const key = answerKey('slack', questionOf(said));
  const before = await findAnswer(desk.parts.outbox, key);
  if (!before && !said.direct && !mentions(text, desk.parts.identity)) return [];
  const isWelcome = await desk.admit({ ...said, teams: [message.team, message.user_team, message.source_team] });
  if (!isWelcome || !(await desk.questions.change(questionOf(said), event_ts))) return [];
  if (!said.direct) await desk.threads.join({ channel, thread: thread ?? ts }, user);
  const answer = await answerQuestion(desk.parts, said, before ? `${key} ${event_ts}` : key);
  return answer.flatMap((each) => inPlaceOf(before, each));
}

/** Somebody deleted a question: the answer goes with it, and so does what the bot remembers of the conversation. */
export async function removeAnswer(desk: Desk, event: MessageEvent, { key, at }: Exchange): Promise<readonly Outgoing[]> {
  const { channel, deleted_ts: ts = '', previous_message } = event;
  if (!previous_message?.user || isOld(ts)) return [];
  const { user, thread_ts: thread } = previous_message;
  const said: Said = { channel, ts, thread, user, text: '', direct: isDirect(event), at };
  const answer = await findAnswer(desk.parts.outbox, answerKey('slack', questionOf(said)));
  await desk.questions.delete(questionOf(said));
  const conversation = placeOf(desk.parts, said);
  const incoming = { id: key, at, person: personAt(desk.parts.identity.team, user), conversation, kind: 'deleted' } as const;
  await desk.parts.answer({ incoming, key });
  if (!answer?.message) return [];
  return [{ key, platform: 'slack', lane: desk.parts.messenger.lane(conversation), post: { kind: 'remove', message: answer.message } }];
}

/** Time stamps of Slack are of the real clock. */
function isOld(ts: string): boolean {
  return Date.now() / 1000 - Number(ts) > oldestSeconds;
}
