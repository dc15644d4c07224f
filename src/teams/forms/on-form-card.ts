import type { Message } from '../../chat/message.ts';
import type { Outgoing } from '../../chat/outbox.ts';
import type { ConversationReference } from '../../chat/references.ts';
import type { Response } from '../../chat/reply.ts';
import { formAt, type HeldForm, holdNewForm, type ViewPlace, writePlace } from '../../platform/forms/held-form.ts';
import { type TakenStep, takeStep } from '../../platform/forms/take-step.ts';
import { postsFor, type Turn } from '../../platform/take-turn.ts';
import { conversationOf } from '../conversation.ts';
import type { Exchange } from '../exchange.ts';
import { eventOf } from '../listeners/answer-question.ts';
import type { Card } from '../render/card.ts';
import { readFormPlace } from '../render/read-form-place.ts';
import { readValues } from '../render/read-values.ts';
import { renderForm } from '../render/render-form.ts';
import { renderMessage } from '../render/render-message.ts';
import { renderNotice } from '../render/render-notice.ts';
import type { TeamsParts } from '../teams-options.ts';

/** What a submitted form card leads to: the card that takes its place, and what is to be sent. */
export type Filled = { readonly card?: Card; readonly outgoing: readonly Outgoing[] };

/** A step of a form that stands in a message as a card. */
export async function onFormCard(parts: TeamsParts, exchange: Exchange, data: unknown): Promise<Filled> {
  const taken = await takeSent(parts, exchange, data);
  switch (taken.kind) {
    case 'expired':
      return { card: renderNotice(tooLate), outgoing: [] };
    case 'errors':
    case 'show':
      return { card: renderStep(taken.held, taken.place, { errors: taken.errors, target: 'card' }).card, outgoing: [] };
    case 'done':
      return await finish(parts, exchange, taken);
  }
}

export const tooLate = 'Das war zu lange offen. Bitte fang noch einmal an.';

/** Takes what somebody filled in, in a card or in a dialog. */
export async function takeSent(parts: TeamsParts, exchange: Exchange, data: unknown): Promise<TakenStep> {
  const { key, at } = exchange;
  const { person } = eventOf(exchange);
  return await takeStep(parts, { place: readFormPlace(data) ?? '', read: (fields) => readValues(fields, data), person, key, at });
}

type Look = Pick<Parameters<typeof renderForm>[1], 'errors' | 'target'>;

/** One step as it is shown after something was filled in. */
export function renderStep(held: HeldForm, place: ViewPlace, look: Look): ReturnType<typeof renderForm> {
  return renderForm(formAt(held, place.step), { ...look, place: writePlace(place), step: place.step, values: held.values });
}

type Done = Extract<TakenStep, { kind: 'done' }>;

/** The answer takes the place of the form where both are for one person; what is for everybody is posted where they are. */
async function finish(parts: TeamsParts, exchange: Exchange, { held, incoming, response }: Done): Promise<Filled> {
  const { key, activity } = exchange;
  const turn: Turn = { incoming, key, isPrivate: held.isPrivate, pressed: held.pressed };
  if (response.kind === 'form') {
    const place = await holdNewForm(parts.shelf, response.form, turn);
    return { card: renderForm(response.form, { place: writePlace(place), step: 0, target: 'card' }).card, outgoing: [] };
  }
  const isForAll = held.conversation.kind !== 'direct' && !held.isPrivate && isShared(response);
  if (response.kind !== 'reply' || response.replace || isForAll || activity.replyToId === undefined) {
    return { card: renderNotice(done), outgoing: await postsFor(parts, turn, response) };
  }
  const message = { conversation: conversationOf(activity), address: activity.replyToId };
  const lane = parts.messenger.lane(message.conversation);
  const content = response.reply.message;
  return {
    ...cardOf(parts, message.conversation, content),
    outgoing: [{ key, platform: 'teams', lane, person: incoming.person, post: { kind: 'update', message, content } }],
  };
}

/** Seen at once by the one who waits; the message itself, with all that is no card, changes a moment later. */
function cardOf({ dialogs }: TeamsParts, { kind }: ConversationReference, message: Message): Pick<Filled, 'card'> {
  const [attachment] = renderMessage(message, { place: kind === 'direct' ? 'direct' : 'shared', dialogs }).attachments;
  return attachment ? { card: attachment.content } : {};
}

const done = 'Erledigt.';

function isShared(response: Response): boolean {
  return response.kind === 'reply' && response.reply.audience === 'conversation';
}
