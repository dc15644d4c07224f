import type { Form } from '../../chat/form.ts';
import { holdNewForm, writePlace } from '../../platform/forms/held-form.ts';
import type { Turn } from '../../platform/take-turn.ts';
import { renderForm } from '../render/render-form.ts';
import { findChat } from '../send/find-chat.ts';
import { postActivity } from '../send/post-activity.ts';
import type { SendParts } from '../send/send-parts.ts';
import { cardActivity } from '../send/to-activity.ts';

const sentMinutes = 24 * 60;

/**
 * Opens a form where no dialog can be: as a card in the direct chat, where only the one sees it whom it is for. Sent
 * once, also when the event is worked on again; where that fails, says to the person what to do.
 */
export async function openForm(parts: SendParts, turn: Turn, form: Form): Promise<string | undefined> {
  const { conversation, person } = turn.incoming;
  const note = `teams form ${turn.key}`;
  const before = await parts.shelf.get(note);
  if (before !== undefined) return before === 'sent' ? undefined : mayHaveOpened;
  const chat =
    conversation.kind === 'direct'
      ? ({ kind: 'ok', result: conversation.address } as const)
      : await findChat(parts, person, conversation.address);
  if (chat.kind !== 'ok') return cannotOpen;
  const place = await holdNewForm(parts.shelf, form, turn);
  const { card } = renderForm(form, { place: writePlace(place), step: 0, target: 'card' });
  await parts.shelf.put(note, 'begun', sentMinutes);
  const direct = { platform: 'teams', kind: 'direct', address: chat.result } as const;
  const called = await postActivity(parts, chat.result, { activity: cardActivity(parts.botId, direct, card) });
  // Where only the direct chat is private, the form stands there already.
  if (called.kind === 'ok') await parts.shelf.put(note, 'sent', sentMinutes);
  if (called.kind === 'ok') return conversation.kind === 'direct' || !parts.targeted ? undefined : lookInChat;
  return called.kind === 'unclear' ? mayHaveOpened : cannotOpen;
}

const lookInChat = 'Ich habe Dir dazu im direkten Chat etwas zum Ausfüllen geschickt.';
const mayHaveOpened = 'Falls Du nichts zum Ausfüllen siehst, versuch es bitte noch einmal.';
const cannotOpen =
  'Dafür musst Du etwas ausfüllen, und das geht gerade nicht. Versuch es bitte gleich noch einmal, am besten im direkten Chat mit mir.';
