import type { Message } from '../../chat/message.ts';
import type { Outgoing } from '../../chat/outbox.ts';
import type { Reply, Response } from '../../chat/reply.ts';
import { holdNewForm, writePlace } from '../../platform/forms/held-form.ts';
import { shortText } from '../../platform/safe-text.ts';
import { mayReplace, postsFor, type Turn, withShareButton } from '../../platform/take-turn.ts';
import { limits } from '../limits.ts';
import { sayInTask, showInTask } from '../receive/say-in-task.ts';
import { renderForm } from '../render/render-form.ts';
import { renderMessage } from '../render/render-message.ts';
import type { TeamsParts } from '../teams-options.ts';

/** What a dialog shows, and what is to be sent besides. */
export type Shown = { readonly body: object; readonly outgoing: readonly Outgoing[] };

/** What a response of the bot means for somebody who has a dialog open: they see it there, and nobody else does. */
export async function showInDialog(parts: TeamsParts, turn: Turn, response: Response): Promise<Shown> {
  switch (response.kind) {
    case 'form': {
      const place = await holdNewForm(parts.shelf, response.form, turn);
      const { title, card } = renderForm(response.form, { place: writePlace(place), step: 0, target: 'dialog' });
      return { body: showInTask(title, card), outgoing: [] };
    }
    case 'reply':
      return await showReply(parts, turn, response);
    case 'errors':
    case 'options':
    case 'nothing':
      return { body: sayInTask(done), outgoing: [] };
  }
}

const done = 'Erledigt.';

async function showReply(parts: TeamsParts, turn: Turn, response: Extract<Response, { kind: 'reply' }>): Promise<Shown> {
  const { reply, replace } = response;
  const { conversation } = turn.incoming;
  const isForAll = reply.audience === 'conversation' && !turn.isPrivate;
  // A direct chat is as private as a dialog, and there an answer can be found again.
  const belongsInChat = conversation.kind === 'direct' && isAnswer(reply);
  const isReplacing = replace && turn.pressed && mayReplace(turn, reply);
  if (isReplacing || belongsInChat || (isForAll && conversation.kind !== 'direct')) {
    return { body: sayInTask(isReplacing ? done : inChat), outgoing: await postsFor(parts, turn, response) };
  }
  const message = isForAll || conversation.kind === 'direct' ? reply.message : await withShareButton(parts, turn, reply);
  return { body: showMessage(message, turn.isPrivate ?? false), outgoing: [] };
}

const inChat = 'Die Antwort steht in der Unterhaltung.';

/** What has sources is worth keeping; a short word of the bot is read and gone. */
function isAnswer({ message }: Reply): boolean {
  return message.blocks.some(({ kind }) => kind === 'sources');
}

/** A message as a dialog. */
function showMessage(message: Message, isPrivate = false): object {
  const [attachment] = renderMessage(message, { place: 'dialog', dialogs: true, private: isPrivate }).attachments;
  return attachment ? showInTask(shortText(message.title ?? '', limits.dialogTitle) || 'TWS-Bot', attachment.content) : sayInTask(done);
}
