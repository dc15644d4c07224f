import * as z from 'zod';
import { problemsOfCard } from '../render/card-problems.ts';
import { type Author, invokeFrom } from './activity.ts';
import { buttonsIn, textsIn } from './card-parts.ts';
import type { Delivered, Deliveries } from './deliveries.ts';
import { type Entries, fillIn, type WasOffered } from './fill-in.ts';
import { findButton, isFetch } from './pressing.ts';
import { objectOf } from './route.ts';
import type { Dialog, Json } from './workspace.ts';

/** https://learn.microsoft.com/en-us/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots */
const size = z.union([z.number().positive(), z.enum(['small', 'medium', 'large'])]);
const continued = z.object({
  type: z.literal('continue'),
  value: z.strictObject({
    title: z.string(),
    height: size.optional(),
    width: size.optional(),
    card: z.object({ contentType: z.literal('application/vnd.microsoft.card.adaptive'), content: z.record(z.string(), z.unknown()) }),
  }),
});
const said = z.object({ type: z.literal('message'), value: z.string() });
const answerSchema = z.object({ task: z.union([continued, said]) });

type Submit = Dialog['submit'];
export type DialogParts = { readonly author: Author; readonly deliveries: Deliveries; readonly wasOffered: WasOffered };

/** What a press in a dialog of a bot sends. */
export const taskSubmit: Submit = { name: 'task/submit', value: (data) => ({ data, context: { theme: 'default' } }) };

/** The dialogs that somebody has open: one at a time. */
export function createDialogs({ author, deliveries, wasOffered }: DialogParts) {
  const { workspace, member } = author;
  const current = () => {
    const dialog = workspace.dialogs.get(member.name);
    if (!dialog) throw new Error('no dialog is open');
    return dialog;
  };
  /** Shows what a `continue` or `message` says; nothing, and the dialog is closed. */
  const show = ({ status, body }: Delivered, conversation: string, submit: Submit): void => {
    if (status !== 200) return;
    if (isClosing(body)) return void workspace.dialogs.delete(member.name);
    const read = answerSchema.safeParse(body);
    if (!read.success) return void workspace.problems.push(`A dialog was answered with ${JSON.stringify(body)?.slice(0, 300)}`);
    const { task } = read.data;
    const isCard = task.type === 'continue';
    const card = isCard ? task.value.card.content : undefined;
    if (card) workspace.problems.push(...problemsOfCard(card).map((problem) => `dialog: ${problem}`));
    const [title, text] = task.type === 'continue' ? [task.value.title, ''] : ['', task.value];
    workspace.dialogs.set(member.name, { title, card, text, conversation, submit });
  };
  return {
    open: show,
    dialog: () => {
      const { title, card, text } = current();
      return { title, card, text, texts: card ? textsIn(card) : [text], buttons: buttonsIn(card).map((button) => button.title) };
    },
    hasDialog: () => workspace.dialogs.has(member.name),
    closesDialog: () => void workspace.dialogs.delete(member.name),
    /** Fills in the open dialog and presses a button of it, or its first when none is named. */
    async submits(entries: Entries = {}, label?: string): Promise<Delivered> {
      const { card, conversation, submit } = current();
      const button = findButton(card, label ?? buttonsIn(card).find(({ type }) => type === 'Action.Submit')?.title ?? '');
      if (button.type !== 'Action.Submit') throw new Error(`A dialog does not know ${button.type}.`);
      if (isFetch(button)) workspace.problems.push(`dialog: "${button.title}" opens a dialog in a dialog`);
      const filled = button.associatedInputs === 'none' ? {} : fillIn(card, entries, wasOffered);
      const value = submit.value({ ...objectOf(button.data), ...filled });
      const delivered = await deliveries.send(invokeFrom(author, conversation, { name: submit.name, value }));
      show(delivered, conversation, submit);
      return delivered;
    },
  };
}

/** An empty answer, or one that puts a card into the chat, closes the dialog. */
function isClosing(body: Json | undefined): boolean {
  return body === undefined || Object.keys(body).length === 0 || (body.task === undefined && body.composeExtension !== undefined);
}
