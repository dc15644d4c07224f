import type { WebClient } from '@slack/web-api';
import type { Message } from '../../chat/message.ts';
import type { Delivery, MessageStream } from '../../chat/messenger.ts';
import { callSlack } from '../call-slack.ts';

export type StreamParts = {
  readonly client: WebClient;
  readonly channel: string;
  readonly thread: string;
  readonly recipient: { readonly user: string; readonly team: string } | undefined;
  readonly announce: (text: string) => Promise<void>;
  /** Marks the stream's message and puts the whole answer in the place of what was streamed. */
  readonly complete: (ts: string, message: Message) => Promise<Delivery>;
  /** Sends the whole answer as one message. */
  readonly send: (message: Message) => Promise<Delivery>;
  readonly isStopped: () => boolean;
  readonly onStopped: (ts: string) => Delivery;
};

/** Slack ends a stream after about five minutes. */
const longestMilliseconds = 4 * 60_000;
/** `chat.appendStream` may be called about 100 times a minute (Tier 4). */
const pauseMilliseconds = 700;

/**
 * An answer that grows in a thread. The first text opens the message; what cannot be shown growing (no plan for it, a
 * limit, a lost reply) appears at the end. Never throws.
 */
export function createStream(parts: StreamParts): MessageStream {
  const state = { ts: undefined as string | undefined, waiting: '', last: Number.NEGATIVE_INFINITY, isOver: false, isUnsure: false };
  const startedAt = performance.now();
  const flush = async () => {
    const text = state.waiting;
    state.waiting = '';
    state.last = performance.now();
    const called = state.ts === undefined ? await start(parts, text) : await append(parts, state.ts, text);
    if (called.kind !== 'ok') state.isOver = true;
    if (called.kind === 'unclear' && state.ts === undefined) state.isUnsure = true;
    if (called.kind === 'ok' && called.result.ts !== undefined) state.ts ??= called.result.ts;
  };
  return {
    step: parts.announce,
    async append(text) {
      state.waiting += escapeMarkdown(text);
      const now = performance.now();
      if (now - startedAt > longestMilliseconds || parts.isStopped()) state.isOver = true;
      if (!state.isOver && now - state.last >= pauseMilliseconds) await flush();
    },
    async finish(message) {
      if (state.isUnsure) return { kind: 'unknown', reason: 'the stream may have begun' };
      if (state.ts === undefined) return await parts.send(message);
      const { ts } = state;
      await callSlack(() => parts.client.chat.stopStream({ channel: parts.channel, ts }));
      return parts.isStopped() ? parts.onStopped(ts) : await parts.complete(ts, message);
    },
  };
}

function start({ client, channel, thread, recipient }: StreamParts, text: string) {
  const to = recipient === undefined ? {} : { recipient_user_id: recipient.user, recipient_team_id: recipient.team };
  return callSlack(() => client.chat.startStream({ channel, thread_ts: thread, markdown_text: text, ...to }));
}

function append({ client, channel }: StreamParts, ts: string, text: string) {
  return callSlack(() => client.chat.appendStream({ channel, ts, markdown_text: text }));
}

/** A model's words are data: no mark-up of theirs, no link, no mention. */
function escapeMarkdown(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\\`*_~[\](){}#+!|>-]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('@', '@\u200B');
}
