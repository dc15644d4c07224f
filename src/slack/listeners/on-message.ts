import type { Outgoing } from '../../chat/outbox.ts';
import { type Exchange, exchangeOf } from '../exchange.ts';
import { isDirect, judgeMessage, mentions } from '../receive/judge-message.ts';
import { eventSchema, type MentionEvent, type MessageEvent } from '../receive/payloads.ts';
import { answerQuestion, questionOf, type Said } from './answer-question.ts';
import { changeAnswer, removeAnswer } from './change-answer.ts';
import type { Desk } from './desk.ts';

type Args = { readonly event: unknown; readonly context: { readonly [name: string]: unknown } };

/** Direct messages, questions in threads that the bot knows, edits and deletions. */
export function onMessage(desk: Desk): (args: Args) => Promise<void> {
  return async ({ event, context }) => {
    const parsed = eventSchema.parse(event);
    const exchange = exchangeOf(context);
    if (parsed.type === 'message') exchange.outgoing.push(...(await readMessage(desk, parsed, exchange)));
  };
}

/** A mention in a channel begins a thread, or goes on in the one that it stands in. */
export function onMention(desk: Desk): (args: Args) => Promise<void> {
  return async ({ event, context }) => {
    const parsed = eventSchema.parse(event);
    const exchange = exchangeOf(context);
    if (parsed.type === 'app_mention') exchange.outgoing.push(...(await readMention(desk, parsed, exchange)));
  };
}

async function readMention(desk: Desk, event: MentionEvent, { at }: Exchange): Promise<readonly Outgoing[]> {
  // A mention in the direct chat comes as a message too.
  if (event.user === undefined || event.bot_id !== undefined || event.channel.startsWith('D')) return [];
  const { channel, ts, thread_ts: thread, user, text } = event;
  return await answerIfWelcome(desk, { channel, ts, thread, user, text, direct: false, at }, teamsOf(event));
}

async function readMessage(desk: Desk, event: MessageEvent, exchange: Exchange): Promise<readonly Outgoing[]> {
  const { identity } = desk.parts;
  switch (judgeMessage(event, identity)) {
    case 'direct':
      return await answerIfWelcome(desk, saidIn(event, exchange), teamsOf(event));
    case 'thread':
      return (await isFollowUp(desk, event)) ? await answerIfWelcome(desk, saidIn(event, exchange), teamsOf(event)) : [];
    case 'edited':
      return await changeAnswer(desk, event, exchange);
    case 'deleted':
      return await removeAnswer(desk, event, exchange);
    case 'nobody':
      return [];
  }
}

function saidIn(event: MessageEvent, { at }: Exchange): Said {
  const { channel, ts = '', thread_ts: thread, user = '', text } = event;
  return { channel, ts, thread, user, text, direct: isDirect(event), at };
}

function teamsOf({ team, user_team, source_team }: MessageEvent | MentionEvent): readonly (string | undefined)[] {
  return [team, user_team, source_team];
}

/** Who has asked in this thread goes on asking; of others only what reads as a question, and not what they say to each other. */
async function isFollowUp({ parts, threads }: Desk, event: MessageEvent): Promise<boolean> {
  const { channel, thread_ts: thread = '', user = '', text } = event;
  if (parts.mentionOnly.includes(channel) || /<@/.test(text) || mentions(text, parts.identity)) return false;
  if (!(await threads.isKnown({ channel, thread }))) return false;
  return text.includes('?') || (await threads.hasAsked({ channel, thread }, user));
}

async function answerIfWelcome(desk: Desk, said: Said, teams: readonly (string | undefined)[]): Promise<readonly Outgoing[]> {
  const { parts, threads, questions, admit } = desk;
  if (!(await admit({ ...said, teams }))) return [];
  // Changed or deleted since: that event has been answered instead.
  if ((await questions.lastChange(questionOf(said))) !== undefined) return [];
  const { channel, ts, thread = ts, user } = said;
  if (!said.direct) await threads.join({ channel, thread }, user);
  return await answerQuestion(parts, said);
}
