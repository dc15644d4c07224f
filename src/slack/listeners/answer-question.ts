import type { Outgoing } from '../../chat/outbox.ts';
import { answerKey, type Question } from '../../platform/questions.ts';
import { takeTurn } from '../../platform/take-turn.ts';
import { cleanText } from '../clean-text.ts';
import { conversationAt, personAt } from '../conversation.ts';
import type { SlackParts } from '../slack-options.ts';

export type Said = {
  readonly channel: string;
  readonly ts: string;
  readonly thread?: string | undefined;
  readonly user: string;
  readonly text: string;
  readonly direct: boolean;
  readonly at: string;
};

/** Where the answer to something that was said belongs. */
export function placeOf(parts: SlackParts, { channel, ts, thread, direct }: Said) {
  // With agent features every question of a direct chat begins a session, which is a thread; without them the direct
  // chat is one conversation, and a thread for each answer would only hide it.
  const root = thread ?? (direct && !parts.identity.agent ? undefined : ts);
  const isNew = !direct && thread === undefined;
  return conversationAt({ channel, thread: root, direct, returnAddress: isNew ? 'top' : undefined });
}

/** Under which a question is remembered. */
export function questionOf({ channel, ts }: Pick<Said, 'channel' | 'ts'>): Question {
  return { place: channel, id: ts };
}

/** Lets the bot answer what somebody wrote. */
export async function answerQuestion(
  parts: SlackParts,
  said: Said,
  key = answerKey('slack', questionOf(said)),
): Promise<readonly Outgoing[]> {
  const { channel, ts, user, at, text } = said;
  const person = personAt(parts.identity.team, user);
  const incoming = {
    id: `slack ${channel} ${ts}`,
    at,
    person,
    conversation: placeOf(parts, said),
    kind: 'text',
    text: cleanText(text),
  } as const;
  // What takes the place of an earlier answer does not grow beside it.
  return await takeTurn(parts, { incoming, key, grows: key === answerKey('slack', questionOf(said)) });
}
