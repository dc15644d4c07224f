import type { Outgoing } from '../../chat/outbox.ts';
import type { MessageReference } from '../../chat/references.ts';
import { NotNowError } from '../../errors.ts';
import { personAt } from '../conversation.ts';
import type { Exchange } from '../exchange.ts';
import { answerKey } from '../questions.ts';
import { isDirect, mentions } from '../receive/judge-message.ts';
import type { MessageEvent } from '../receive/payloads.ts';
import { answerQuestion, placeOf, type Said } from './answer-question.ts';
import type { Desk } from './desk.ts';

const oldestSeconds = 24 * 3_600;
const patienceSeconds = 2;

/** Somebody changed a question: its answer is changed in its place. What was no question before may have become one. */
export async function changeAnswer(desk: Desk, event: MessageEvent, exchange: Exchange): Promise<readonly Outgoing[]> {
  const { message, channel, event_ts = '' } = event;
  if (!message?.user || isOld(message.ts)) return [];
  const { ts, thread_ts: thread, user, text } = message;
  const said: Said = { channel, ts, thread, user, text, direct: isDirect(event), at: exchange.at };
  const before = await findAnswer(desk, said);
  if (!before && !said.direct && !mentions(text, desk.parts.identity)) return [];
  const isWelcome = await desk.admit({ ...said, teams: [message.team, message.user_team, message.source_team] });
  if (!isWelcome || !(await desk.questions.change(said, event_ts))) return [];
  if (!said.direct) await desk.threads.join({ channel, thread: thread ?? ts }, user);
  const answer = await answerQuestion(desk.parts, said, before ? `${answerKey(said)} ${event_ts}` : answerKey(said));
  return before?.message ? answer.map((each) => inPlaceOf(before.message, each)) : answer;
}

/** What everybody saw is changed for everybody; what has become private does not take its place. */
function inPlaceOf(message: MessageReference | undefined, outgoing: Outgoing): Outgoing {
  const { post } = outgoing;
  if (!message || post.kind !== 'send') return outgoing;
  const mayShow = post.reply.audience === 'conversation' || post.conversation.kind === 'direct';
  return { ...outgoing, post: mayShow ? { kind: 'update', message, content: post.reply.message } : { kind: 'remove', message } };
}

/** Somebody deleted a question: the answer goes with it, and so does what the bot remembers of the conversation. */
export async function removeAnswer(desk: Desk, event: MessageEvent, { key, at }: Exchange): Promise<readonly Outgoing[]> {
  const { channel, deleted_ts: ts = '', previous_message } = event;
  if (!previous_message?.user || isOld(ts)) return [];
  const { user, thread_ts: thread } = previous_message;
  const said: Said = { channel, ts, thread, user, text: '', direct: isDirect(event), at };
  const answer = await findAnswer(desk, said);
  await desk.questions.delete(said);
  const conversation = placeOf(desk.parts, said);
  const incoming = { id: key, at, person: personAt(desk.parts.identity.team, user), conversation, kind: 'deleted' } as const;
  await desk.parts.answer({ incoming, key });
  if (!answer?.message) return [];
  return [{ key, platform: 'slack', lane: desk.parts.messenger.lane(conversation), post: { kind: 'remove', message: answer.message } }];
}

/** The answer to a question, if there is one. One that is still on its way is waited for. */
async function findAnswer({ parts }: Desk, said: Said): Promise<{ readonly message: MessageReference | undefined } | undefined> {
  const record = await parts.outbox.find(answerKey(said));
  if (record?.state === 'waiting' || record?.state === 'streaming') throw new NotNowError('The answer is on its way.', patienceSeconds);
  const isPosted = record?.state === 'sent' && record.message?.address.startsWith('private') === false;
  return record && { message: isPosted ? record.message : undefined };
}

/** Time stamps of Slack are of the real clock. */
function isOld(ts: string): boolean {
  return Date.now() / 1000 - Number(ts) > oldestSeconds;
}
