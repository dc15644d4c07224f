import * as z from 'zod';
import type { Message } from '../../chat/message.ts';
import type { Outgoing } from '../../chat/outbox.ts';
import { shareAnswer } from '../../platform/share-answer.ts';
import { postsFor, say, shareAction, type Turn, takeTurn } from '../../platform/take-turn.ts';
import type { Exchange } from '../exchange.ts';
import { type Press, readPress } from '../render/read-press.ts';
import { hidden } from '../send/hint-at-chat.ts';
import type { TeamsParts } from '../teams-options.ts';
import { eventOf } from './answer-question.ts';
import { dataOf } from './data-of.ts';

/** A button of a message. */
export async function onPress(parts: TeamsParts, exchange: Exchange): Promise<readonly Outgoing[]> {
  const press = readPress(dataOf(exchange.activity));
  if (!press) return isOurs(dataOf(exchange.activity)) ? await postsFor(parts, turnOf(exchange, nothing), sayNothingChosen) : [];
  const turn = turnOf(exchange, press);
  if (press.confirm) {
    return await postsFor(parts, turn, { kind: 'reply', reply: { audience: 'asker', message: ask(press, press.confirm) } });
  }
  return press.action === shareAction ? await shareAnswer(parts, turn, press.value) : await takeTurn(parts, turn);
}

/** "Los" beside a dropdown in which nothing was chosen. */
function isOurs(data: unknown): boolean {
  return z.looseObject({ tws: z.literal('press'), action: z.literal('') }).safeParse(data).success;
}

const nothing = { action: '', value: '' };
const sayNothingChosen = { kind: 'reply', reply: say('Bitte wähle zuerst etwas aus, und drück dann auf „Los“.') } as const;

/** What pressing means for the bot, wherever the button stands. */
export function turnOf(exchange: Exchange, { action, value, hidden: isHidden }: Press): Turn {
  const { activity, key } = exchange;
  const event = eventOf(exchange);
  const isPrivate = isHidden === true || event.conversation.returnAddress === hidden;
  if (isPrivate) {
    // What only one person sees is never changed in its place: that is another call, and nothing to be seen by others.
    const conversation = { ...event.conversation, returnAddress: hidden };
    return { incoming: { ...event, conversation, kind: 'action', action, value }, key, isPrivate };
  }
  const message = activity.replyToId === undefined ? undefined : { conversation: event.conversation, address: activity.replyToId };
  return { incoming: { ...event, kind: 'action', action, value, message }, key, pressed: message, grows: true };
}

/** Asks before something is done that cannot be undone. */
function ask({ action, value }: Press, { question, yes }: NonNullable<Press['confirm']>): Message {
  const answer = { label: yes, action, value, style: 'danger' } as const;
  return {
    blocks: [
      { kind: 'text', text: question },
      { kind: 'buttons', buttons: [answer] },
    ],
  };
}
