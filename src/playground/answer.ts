import { randomUUID } from 'node:crypto';
import type { FieldErrors } from '../chat/form.ts';
import type { Incoming } from '../chat/incoming.ts';
import type { Message } from '../chat/message.ts';
import type { Progress, Reply, Response } from '../chat/reply.ts';
import type { Asked } from './entry.ts';
import { openForm, withErrors } from './forms/open-form.ts';
import type { PlaygroundOptions } from './playground-options.ts';
import type { Rooms } from './rooms.ts';
import { openSlot, type Slot } from './slot.ts';
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
  show(desk, exchange, slot, response);
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

function show(desk: Desk, exchange: Exchange, slot: Slot, response: Response): void {
  switch (response.kind) {
    case 'reply':
      closeForm(desk, exchange);
      return showReply(desk, exchange, slot, response);
    case 'form':
      closeForm(desk, exchange);
      return slot.settle({
        kind: 'form',
        open: openForm(response.form),
        pressed: exchange.pressed,
        visibleTo: exchange.spot.person,
      });
    case 'errors':
      showErrors(desk, exchange, response.errors);
      return slot.settle(undefined);
    case 'nothing':
      closeForm(desk, exchange);
      return slot.settle(undefined);
    case 'options':
      return slot.settle(undefined);
  }
}

type ReplyResponse = Extract<Response, { kind: 'reply' }>;

function showReply({ rooms }: Desk, { spot, pressed }: Exchange, slot: Slot, { reply, replace }: ReplyResponse): void {
  const old = replace && pressed ? rooms.find(spot, pressed) : undefined;
  if (old?.entry.kind !== 'answer') return slot.settle(contentOf(reply, spot.person));
  slot.settle(undefined);
  rooms.put(old.spot, { ...old.entry, ...narrowed(old.entry.audience, reply, spot.person) });
}

/** A private message stays private when it is replaced by one for everybody. */
function narrowed(audience: Reply['audience'], reply: Reply, person: string): ReturnType<typeof contentOf> {
  return contentOf(audience === 'asker' ? { ...reply, audience } : reply, person);
}

export function contentOf(
  { audience, message }: Reply,
  person: string,
): {
  readonly kind: 'answer';
  readonly audience: Reply['audience'];
  readonly message: Message;
  readonly visibleTo: string | undefined;
} {
  return { kind: 'answer', audience, message, visibleTo: audience === 'asker' ? person : undefined };
}

function showErrors({ rooms }: Desk, { spot, form }: Exchange, errors: FieldErrors): void {
  if (form) rooms.put(spot, { ...form, open: withErrors(form.open, errors) });
}

function closeForm({ rooms }: Desk, { spot, form }: Exchange): void {
  if (form) rooms.remove(spot, form.id);
}
