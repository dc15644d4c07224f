import { problemsOfCard } from '../render/card-problems.ts';
import { type Author, activityFrom, invokeFrom } from './activity.ts';
import { type Button, buttonsIn } from './card-parts.ts';
import type { Delivered, Deliveries } from './deliveries.ts';
import { type Entries, fillIn, type WasOffered } from './fill-in.ts';
import { listOf, objectOf } from './route.ts';
import type { Json, PeerMessage } from './workspace.ts';

export type Presser = {
  readonly author: Author;
  readonly deliveries: Deliveries;
  readonly wasOffered: WasOffered;
  /** Uses the fallback in place of `Action.Execute`. */
  readonly isOldClient: boolean;
  /** Shows the dialog that an answer holds. */
  readonly open: (delivered: Delivered, conversation: string) => void;
};

/** The cards of a message as somebody sees them. */
export function cardsSeen(message: PeerMessage, name: string): unknown[] {
  const replaced = message.cards.get(name);
  return replaced ? [replaced] : listOf(message.activity.attachments).map(({ content }) => content);
}

/** Presses a button of a card, with what was entered in it. */
export async function press(presser: Presser, message: PeerMessage, { label, entries }: Pressed): Promise<Delivered> {
  const { author, deliveries, wasOffered, open } = presser;
  const { member, workspace } = author;
  if (message.deleted) throw new Error('The message was deleted.');
  const card = cardsSeen(message, member.name).find((each) => buttonsIn(each).some((button) => button.title === label));
  const button = asClientKnows(findButton(card ?? cardsSeen(message, member.name), label), presser.isOldClient);
  const data = { ...objectOf(button.data), ...(button.associatedInputs === 'none' ? {} : fillIn(card, entries, wasOffered)) };
  const replyToId = message.id;
  if (button.type === 'Action.Execute') {
    const action = { type: 'Action.Execute', id: button.id, title: button.title, verb: button.verb, data };
    const invoke = invokeFrom(author, message.conversation, {
      name: 'adaptiveCard/action',
      value: { action, trigger: 'manual' },
      replyToId,
    });
    return showExecuted(author, message, await deliveries.send(invoke));
  }
  if (button.type !== 'Action.Submit') throw new Error(`"${label}" is ${button.type}: the bot does not hear of it`);
  if (isFetch(button)) {
    const value = { data, context: { theme: 'default' } };
    const delivered = await deliveries.send(invokeFrom(author, message.conversation, { name: 'task/fetch', value, replyToId }));
    open(delivered, message.conversation);
    return delivered;
  }
  const channelData = { source: { name: 'message' } };
  const activity = { type: 'message', id: workspace.nextId(), value: data, replyToId, channelData };
  return await deliveries.send(activityFrom(author, message.conversation, activity));
}

export type Pressed = { readonly label: string; readonly entries: Entries };

export function findButton(card: unknown, label: string): Button {
  const buttons = buttonsIn(card);
  const found = buttons.find((button) => button.title === label);
  if (!found) throw new Error(`no button "${label}" among ${buttons.map(({ title }) => title).join(', ')}`);
  if (found.isEnabled === false) throw new Error(`"${label}" cannot be pressed`);
  return found;
}

export function isFetch({ data }: Button): boolean {
  return objectOf(objectOf(data).msteams).type === 'task/fetch';
}

function asClientKnows(button: Button, isOldClient: boolean): Button {
  if (button.type !== 'Action.Execute' || !isOldClient) return button;
  const [fallback] = buttonsIn(button.fallback);
  if (!fallback) throw new Error(`"${button.title}" is not shown by old clients: it has no fallback`);
  return fallback;
}

/** https://learn.microsoft.com/en-us/adaptive-cards/authoring-cards/universal-action-model#response-format */
function showExecuted({ workspace, member }: Author, message: PeerMessage, delivered: Delivered): Delivered {
  if (delivered.status !== 200) return delivered;
  const { statusCode, type, value }: Json = delivered.body ?? {};
  if (type === 'application/vnd.microsoft.card.adaptive' && statusCode === 200) {
    workspace.problems.push(...problemsOfCard(value).map((problem) => `adaptiveCard/action: ${problem}`));
    message.cards.set(member.name, objectOf(value));
  } else if (type === 'application/vnd.microsoft.activity.message' && typeof value === 'string')
    workspace.notices.push({ name: member.name, text: value });
  else if (type !== 'application/vnd.microsoft.error' || typeof statusCode !== 'number')
    workspace.problems.push(`adaptiveCard/action was answered with ${JSON.stringify(delivered.body)}`);
  return delivered;
}
