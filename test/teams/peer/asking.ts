import { invokeFrom } from './activity.ts';
import { type Input, inputsIn } from './card-parts.ts';
import type { Delivered } from './deliveries.ts';
import { type Entries, findInput } from './fill-in.ts';
import { cardsSeen, type Presser } from './pressing.ts';
import { objectOf, textOf } from './route.ts';
import type { Dialog, Json, PeerMessage } from './workspace.ts';

export type Asker = Presser & { readonly show: (delivered: Delivered, conversation: string, submit: Dialog['submit']) => void };

/** A message action of the app: Teams asks for a dialog, and what is pressed in it comes back with the message. */
export async function askAbout({ author, deliveries, show }: Asker, message: PeerMessage, commandId: string): Promise<Delivered> {
  const about = { commandId, commandContext: 'message', messagePayload: payloadOf(author.workspace.members.get(message.from), message) };
  const context = { theme: 'default' };
  const submit = {
    name: 'composeExtension/submitAction',
    value: (data: unknown) => ({ ...about, data, context, botMessagePreviewAction: null }),
  };
  const fetch = invokeFrom(author, message.conversation, { name: 'composeExtension/fetchTask', value: { ...about, context } });
  const delivered = await deliveries.send(fetch);
  show(delivered, message.conversation, submit);
  return delivered;
}

/** https://learn.microsoft.com/en-us/microsoftteams/platform/messaging-extensions/how-to/action-commands/create-task-module */
function payloadOf(
  author: { readonly aadObjectId: string; readonly displayName: string } | undefined,
  { id, activity }: PeerMessage,
): Json {
  const user = author && { userIdentityType: 'aadUser', id: author.aadObjectId, displayName: author.displayName };
  const application = { applicationIdentityType: 'bot', id: 'bot', displayName: 'TWS-Bot' };
  const html = textOf(objectOf(Array.isArray(activity.attachments) ? activity.attachments[0] : undefined).content);
  return {
    ...{ id, replyToId: null, createdDateTime: new Date(Number(id)).toISOString(), messageType: 'message', importance: 'normal' },
    ...{ locale: 'de-de', deleted: false, summary: null, subject: null, attachments: [], mentions: [], reactions: [] },
    from: user ? { user, device: null, conversation: null, application: null } : { user: null, application },
    body: { contentType: 'html', content: html || `<p>${textOf(activity.text)}</p>` },
    linkToMessage: `https://teams.microsoft.com/l/message/x/${id}`,
  };
}

type Reaction = 'like' | 'dislike';

/**
 * The thumbs that a message offers. A default form goes out at once, a custom one opens the bot's dialog.
 * https://learn.microsoft.com/en-us/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content#feedback-buttons
 */
export async function react(asker: Asker, message: PeerMessage, { reaction, text }: Reacted): Promise<Delivered> {
  const { author, deliveries, show } = asker;
  if (message.streaming || message.deleted) throw new Error('The message cannot be rated.');
  const { type } = objectOf(objectOf(message.activity.channelData).feedbackLoop);
  const send = (name: string, value: Json) =>
    deliveries.send(invokeFrom(author, message.conversation, { name, value, replyToId: message.id }));
  const verdict = (feedback: unknown) => ({ actionName: 'feedback', actionValue: { reaction, feedback: JSON.stringify(feedback) } });
  if (type === 'default') return await send('message/submitAction', verdict({ feedbackText: text }));
  if (type !== 'custom') throw new Error('The message has no thumbs.');
  const delivered = await send('message/fetchTask', { actionName: 'feedback', actionValue: { reaction } });
  show(delivered, message.conversation, { name: 'message/submitAction', value: verdict });
  return delivered;
}

export type Reacted = { readonly reaction: Reaction; readonly text: string };

export type Choice = { readonly title: string; readonly value: string };

/** Types into a choice of a card that the bot fills; resolves with what Teams shows. */
export async function search({ author, deliveries }: Presser, at: Searched, { text, entries }: Typed): Promise<readonly Choice[]> {
  const query = at.input['choices.data'];
  if (!query) throw new Error(`${at.input.id} is not searched by the bot`);
  const others = Object.entries(entries).map(([name, entry]) => [findInput(at.inputs, name).id, String(entry)] as const);
  // What the other inputs hold goes along where the card asks for it.
  const data = query.associatedInputs === 'auto' ? { data: Object.fromEntries(others) } : {};
  const value = { queryText: text, queryOptions: { skip: 0, top: 15 }, dataset: query.dataset, ...data };
  const { status, body } = await deliveries.send(invokeFrom(author, at.conversation, { name: 'application/search', value }));
  if (status !== 200) return [];
  const results = objectOf(body?.value).results;
  if (body?.type !== 'application/vnd.microsoft.search.searchResponse' || !Array.isArray(results)) {
    author.workspace.problems.push(`application/search was answered with ${JSON.stringify(body)}`);
    return [];
  }
  return results.map((each) => ({ title: textOf(objectOf(each).title), value: textOf(objectOf(each).value) }));
}

export type Typed = { readonly text: string; readonly entries: Entries };

export type Searched = { readonly conversation: string; readonly input: Input; readonly inputs: readonly Input[] };

/** Where a field stands: in a message, or in the open dialog. */
export function placeOfField({ author }: Presser, field: string, message: PeerMessage | undefined): Searched {
  const { workspace, member } = author;
  const find = (card: unknown, conversation: string) => {
    const inputs = inputsIn(card);
    return { conversation, input: findInput(inputs, field), inputs };
  };
  if (message) return find(cardsSeen(message, member.name), message.conversation);
  const dialog = workspace.dialogs.get(member.name);
  if (!dialog) throw new Error('no dialog is open');
  return find(dialog.card, dialog.conversation);
}
