import { randomUUID } from 'node:crypto';
import type { FieldErrors } from '../chat/form.ts';
import type { Incoming } from '../chat/incoming.ts';
import type { Message } from '../chat/message.ts';
import type { Progress, Reply, Response } from '../chat/reply.ts';
import type { Asked } from './entry.ts';
import { openForm, withErrors } from './forms/open-form.ts';
import type { PlaygroundOptions } from './playground-options.ts';
import type { Rooms } from './rooms.ts';
import { type Content, openSlot, type Slot } from './slot.ts';
import { conversationOf, personReference, type Spot } from './spot.ts';

/** What the rest of the folder works with. */
export type Desk = { readonly options: PlaygroundOptions; readonly rooms: Rooms };

/** An event without its kind: who, where, when. */
export function eventAt({ options }: Desk, spot: Spot): Pick<Incoming, 'id' | 'at' | 'person' | 'conversation'> {
  return {
    id: randomUUID(),
    at: options.now().toISOString(),
    person: personReference(spot.person),
    conversation: conversationOf(spot),
  };
}

type Exchange = {
  readonly spot: Spot;
  readonly incoming: Incoming;
  /** The answer whose button was pressed; `replace` changes it. */
  readonly pressed?: string | undefined;
  /** The form that was submitted; a reply closes it. */
  readonly form?: Asked | undefined;
  /** Say at once that an answer is coming, not only with the first progress. */
  readonly announced?: true;
};

type OnProgress = (part: Progress) => void;

const apology: Message = {
  blocks: [
    {
      kind: 'note',
      tone: 'warning',
      text: 'Das hat leider nicht geklappt. Bitte versuch es noch einmal.',
    },
  ],
};

/** Hands an event to the bot and shows what comes of it at the spot. Never throws. */
export async function answer(desk: Desk, exchange: Exchange): Promise<void> {
  const { rooms, options } = desk;
  const { spot, incoming } = exchange;
  // Until the reply says who may read it, nobody but the asker sees it being made.
  const slot = openSlot({ rooms, spot, now: options.now, visibleTo: spot.person });
  if (exchange.announced) slot.show();
  const response = await respond(options, incoming, slot.progress);
  show(desk, { ...exchange, slot }, response);
}

/** Asks the bot; whatever goes wrong becomes a sentence for the person. */
export async function respond(options: PlaygroundOptions, incoming: Incoming, onProgress?: OnProgress): Promise<Response> {
  try {
    return await options.responder(incoming, onProgress);
  } catch (error) {
    options.onError?.(error);
    return { kind: 'reply', reply: { audience: 'asker', message: apology } };
  }
}

function show(desk: Desk, exchange: Exchange & { readonly slot: Slot }, response: Response): void {
  const { slot } = exchange;
  if (response.kind !== 'errors' && response.kind !== 'options') closeForm(desk, exchange);
  if (response.kind === 'errors') showErrors(desk, exchange, response.errors);
  if (response.kind === 'reply' && response.replace && replace(desk, exchange, response.reply)) slot.settle(undefined);
  else slot.settle(contentOf(response, exchange));
}

/** What takes the place of the waiting state; undefined where nothing new is to be read. */
function contentOf(response: Response, { spot, pressed }: Exchange): Content | undefined {
  switch (response.kind) {
    case 'reply':
      return replyContent(response.reply, spot.person);
    case 'form':
      return { kind: 'form', open: openForm(response.form), pressed, visibleTo: spot.person };
    case 'errors':
    case 'options':
    case 'nothing':
      return undefined;
  }
}

/** Changes the answer whose button was pressed; false when it is gone. What was private stays private. */
function replace({ rooms }: Desk, { spot, pressed }: Exchange, reply: Reply): boolean {
  const old = pressed === undefined ? undefined : rooms.find(spot, pressed);
  if (old?.entry.kind !== 'answer') return false;
  // What only one person may see takes the place of nothing that others see.
  const isShared = spot.place.kind === 'channel' && old.entry.visibleTo === undefined;
  if (isShared && reply.audience === 'asker') return false;
  const audience = old.entry.audience === 'asker' ? 'asker' : reply.audience;
  rooms.put(old.spot, { ...old.entry, ...replyContent({ ...reply, audience }, spot.person) });
  return true;
}

export function replyContent({ audience, message }: Reply, person: string): Content {
  return { kind: 'answer', audience, message, visibleTo: audience === 'asker' ? person : undefined };
}

function showErrors({ rooms }: Desk, { spot, form }: Exchange, errors: FieldErrors): void {
  if (form) rooms.put(spot, { ...form, open: withErrors(form.open, errors) });
}

function closeForm({ rooms }: Desk, { spot, form }: Exchange): void {
  if (form) rooms.remove(spot, form.id);
}
