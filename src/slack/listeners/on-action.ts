import type { ConversationReference, MessageReference } from '../../chat/references.ts';
import { conversationAt, directChatWith, personAt } from '../conversation.ts';
import { exchangeOf } from '../exchange.ts';
import { type Actions, actionsSchema } from '../receive/payloads.ts';
import { actionOf } from '../render/render-message.ts';
import { homeAddress } from '../send/change-message.ts';
import { shareAction, takeTurn } from '../take-turn.ts';
import type { Desk } from './desk.ts';
import { shareAnswer } from './share-answer.ts';

type Args = { readonly body: unknown; readonly context: { readonly [name: string]: unknown }; readonly ack: () => Promise<void> };

/** Buttons, below messages and on the home page. */
export function onAction(desk: Desk): (args: Args) => Promise<void> {
  return async ({ body, context, ack }) => {
    await ack();
    const exchange = exchangeOf(context);
    const pressed = actionsSchema.parse(body);
    const place = placeOfPress(pressed);
    const [first] = pressed.actions;
    if (!first || !place) return;
    const { channel } = pressed;
    const { returnAddress } = place.conversation;
    if (
      !(await desk.admit({
        user: pressed.user.id,
        teams: [pressed.user.team_id],
        channel: channel?.id ?? `@${pressed.user.id}`,
        returnAddress,
      }))
    )
      return;
    const person = personAt(desk.parts.identity.team, pressed.user.id);
    const event = { id: exchange.key, at: exchange.at, person, conversation: place.conversation };
    const incoming = {
      ...event,
      kind: 'action',
      action: actionOf(first.action_id),
      value: first.value ?? '',
      message: place.message,
    } as const;
    const turn = {
      incoming,
      key: exchange.key,
      isPrivate: place.isPrivate,
      trigger: pressed.trigger_id,
      pressed: place.message,
      grows: true,
    };
    const posts = incoming.action === shareAction ? shareAnswer(desk.parts, turn, incoming.value) : takeTurn(desk.parts, turn);
    exchange.outgoing.push(...(await posts));
  };
}

type Place = { readonly conversation: ConversationReference; readonly message: MessageReference; readonly isPrivate: boolean };

function placeOfPress(pressed: Actions): Place | undefined {
  return pressed.view?.type === 'home' ? placeOnHome(pressed) : placeBelowMessage(pressed);
}

function placeOnHome({ user }: Actions): Place {
  const conversation = directChatWith(user.id);
  return { conversation, message: { conversation, address: homeAddress(user.id) }, isPrivate: false };
}

function placeBelowMessage({ channel, message, container, response_url }: Actions): Place | undefined {
  const ts = message?.ts ?? container.message_ts;
  if (!channel || ts === undefined) return undefined;
  const isPrivate = container.is_ephemeral === true;
  const direct = channel.id.startsWith('D') && !isPrivate;
  const own = direct || isPrivate ? undefined : ts;
  const thread = message?.thread_ts ?? container.thread_ts ?? own;
  const conversation = conversationAt({ channel: channel.id, thread, direct, returnAddress: direct ? undefined : response_url });
  const address = isPrivate ? (response_url ?? '') : `${channel.id}/${ts}`;
  return { conversation, message: { conversation, address }, isPrivate };
}
