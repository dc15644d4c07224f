import type { Outgoing } from '../../chat/outbox.ts';
import type { ConversationReference, MessageReference } from '../../chat/references.ts';
import { shareAnswer } from '../../platform/share-answer.ts';
import { postsFor, say, shareAction, type Turn, takeTurn } from '../../platform/take-turn.ts';
import { conversationAt, directChatWith, personAt } from '../conversation.ts';
import { exchangeOf } from '../exchange.ts';
import { formAction, openHeldForm } from '../forms/open-form.ts';
import { type Actions, actionsSchema } from '../receive/payloads.ts';
import { linkAction } from '../render/render-button.ts';
import { actionOf } from '../render/render-message.ts';
import { homeAddress } from '../send/change-message.ts';
import type { Desk } from './desk.ts';

type Args = { readonly body: unknown; readonly context: { readonly [name: string]: unknown }; readonly ack: () => Promise<void> };

/** Buttons, below messages and on the home page. */
export function onAction(desk: Desk): (args: Args) => Promise<void> {
  return async ({ body, context, ack }) => {
    await ack();
    const exchange = exchangeOf(context);
    const pressed = actionsSchema.parse(body);
    const place = placeOfPress(pressed);
    const action = actionOf(pressed.actions[0]?.action_id ?? linkAction);
    // A link has been followed already; Slack only mentions it.
    if (!place || action === linkAction || !(await mayPress(desk, pressed, place))) return;
    const turn = { ...toTurn(desk, pressed, place), key: exchange.key };
    const incoming = { ...turn.incoming, id: exchange.key, at: exchange.at, kind: 'action', action } as const;
    const whole = { ...turn, incoming };
    exchange.outgoing.push(...(await postsOf(desk, whole, incoming)));
  };
}

type Pressed = { readonly action: string; readonly value: string };

async function postsOf({ parts }: Desk, turn: Turn, { action, value }: Pressed): Promise<readonly Outgoing[]> {
  if (action === shareAction) return await shareAnswer(parts, turn, value);
  if (action !== formAction) return await takeTurn(parts, turn);
  const { trigger = '', incoming } = turn;
  const problem = await openHeldForm(parts, { place: value, person: incoming.person, trigger });
  return problem === undefined ? [] : await postsFor(parts, turn, { kind: 'reply', reply: say(problem) });
}

async function mayPress({ admit }: Desk, { user, channel }: Actions, { conversation }: Place): Promise<boolean> {
  const { returnAddress } = conversation;
  return await admit({ user: user.id, teams: [user.team_id], channel: channel?.id ?? `@${user.id}`, returnAddress });
}

function toTurn({ parts }: Desk, { user, actions, trigger_id: trigger }: Actions, { conversation, message, isPrivate }: Place) {
  const person = personAt(parts.identity.team, user.id);
  return { incoming: { person, conversation, value: actions[0]?.value ?? '', message }, isPrivate, trigger, pressed: message, grows: true };
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
