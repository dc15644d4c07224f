import type { Message } from '../chat/message.ts';
import type { Capabilities, Delivery, MessageStream, Messenger } from '../chat/messenger.ts';
import { type ConversationReference, type MessageReference, type PersonReference, personKey } from '../chat/references.ts';
import type { Reply } from '../chat/reply.ts';
import { type Desk, replyContent } from './answer.ts';
import { type Answer, type Entry, newId, type Thread } from './entry.ts';
import type { Found } from './rooms.ts';
import { openSlot, type Slot } from './slot.ts';
import {
  channelForEverybody,
  chatForEverySession,
  isForEverySession,
  messageReference,
  personReference,
  readConversation,
  type Spot,
} from './spot.ts';

const capabilities: Capabilities = { streams: true, edits: true, privateReplies: true, whispers: true, forms: true };

/** Posts into the playground's conversations; open pages show it at once, others when they are opened. */
export function createPlaygroundMessenger(desk: Desk): Messenger {
  const spotOf = (conversation: ConversationReference) => readConversation(conversation, desk.options, newId());
  const find = (conversation: ConversationReference, key: string) => {
    const spot = spotOf(conversation);
    return spot && findByKey(desk, spot, key);
  };
  return {
    platform: 'playground',
    capabilities: () => capabilities,
    channel: (id) => {
      const place = desk.options.places.find(({ channel }) => channel === id);
      return place && channelForEverybody(place);
    },
    chatWith: async (person) => findChat(desk, person),
    async send(conversation, reply, key) {
      const spot = spotOf(conversation);
      return spot ? sendOnce(desk, spot, { reply, key }) : unknownPlace;
    },
    async update(message, content) {
      const spot = spotOf(message.conversation);
      const found = spot && desk.rooms.find(spot, message.address);
      return found ? update(desk, found, content) : unknownMessage;
    },
    async startStream(conversation, key) {
      const spot = spotOf(conversation);
      return spot ? startStream(desk, spot, key) : deadStream;
    },
    find: async (conversation, key) => find(conversation, key),
    findStream: async (conversation, key) => find(conversation, key),
    canFind: () => true,
    remove: async (message) => remove(desk, spotOf(message.conversation), message),
    lane: ({ address }) => address,
    // The page shows by itself what is being done.
    announce: async () => undefined,
    notify: async () => undefined,
  };
}

/** The person's direct chat in whatever session somebody plays them. */
function findChat({ options }: Desk, person: PersonReference): ConversationReference | undefined {
  const place = options.places.find(({ kind }) => kind === 'direct');
  const played = options.people.find(({ id }) => personKey(personReference(id)) === personKey(person));
  return place && played && chatForEverySession(place, played.id);
}

const unknownPlace: Delivery = { kind: 'failed', reason: 'No such conversation in the playground.' };
const unknownMessage: Delivery = { kind: 'failed', reason: 'No such message in the playground.' };

function remove({ rooms }: Desk, spot: Spot | undefined, message: MessageReference): Delivery {
  const found = spot && rooms.find(spot, message.address);
  if (!found) return unknownMessage;
  rooms.remove(found.spot, found.entry.id);
  return { kind: 'sent', message };
}

type Post = { readonly reply: Reply; readonly key: string };

/** A second send with the same key would be a duplicate, so it reports the first. */
function sendOnce(desk: Desk, spot: Spot, { reply, key }: Post): Delivery {
  const sent = findByKey(desk, spot, key);
  if (sent) return { kind: 'sent', message: sent };
  if (reply.audience === 'asker' && isForEverySession(spot) && spot.place.kind === 'channel') {
    return { kind: 'failed', reason: 'A post for everybody in a channel has no single reader.' };
  }
  const slot = slotAt(desk, spot, key);
  return settle(spot, slot, () => slot.settle(replyContent(reply, reply.asker?.user ?? spot.person)));
}

function slotAt({ rooms, options }: Desk, spot: Spot, key: string): Slot {
  return openSlot({ rooms, spot, now: options.now, key });
}

function settle(spot: Spot, slot: Slot, write: () => void): Delivery {
  write();
  return { kind: 'sent', message: messageReference(spot, slot.id) };
}

/** Changes an answer, or completes one whose stream was never finished. */
function update({ rooms }: Desk, { spot, entry }: Found, message: Message): Delivery {
  const answer = withMessage(entry, message);
  if (!answer) return unknownMessage;
  rooms.put(spot, answer);
  return { kind: 'sent', message: messageReference(spot, entry.id) };
}

function withMessage(entry: Entry, message: Message): Answer | undefined {
  if (entry.kind === 'answer') return { ...entry, message };
  if (entry.kind !== 'pending') return undefined;
  const { id, at, key, visibleTo } = entry;
  return { kind: 'answer', id, at, key, visibleTo, audience: visibleTo === undefined ? 'conversation' : 'asker', message };
}

/** A stream is for everybody in the conversation: the port names no audience for it. */
function startStream(desk: Desk, spot: Spot, key: string): MessageStream {
  const slot = slotAt(desk, spot, key);
  slot.show();
  return {
    step: async (text) => slot.progress({ kind: 'step', text }),
    append: async (append) => slot.progress({ kind: 'text', append }),
    finish: async (message) => settle(spot, slot, () => slot.settle(replyContent({ audience: 'conversation', message }, spot.person))),
  };
}

const deadStream: MessageStream = {
  step: async () => undefined,
  append: async () => undefined,
  finish: async () => unknownPlace,
};

/** Looks in the thread the conversation names; a channel as such means all its threads. */
function findByKey({ rooms }: Desk, spot: Spot, key: string): MessageReference | undefined {
  const threads = rooms.threads(spot);
  const named = threads.filter(({ id }) => id === spot.thread);
  const entry = (named.length > 0 ? named : threads).flatMap(entriesOf).find((each) => 'key' in each && each.key === key);
  const found = entry && rooms.find(spot, entry.id);
  return found && messageReference(found.spot, found.entry.id);
}

const entriesOf = ({ entries }: Thread) => entries;
