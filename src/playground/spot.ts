import type { ConversationReference, MessageReference, PersonReference } from '../chat/references.ts';
import type { Person, Place } from './playground-options.ts';

/** Who looks at which place in which browser session. */
export type Seat = { readonly session: string; readonly person: string; readonly place: Place };

/**
 * A thread of a place. A direct chat has one endless thread, a channel one for each first question. `starter` began
 * it and stands in its address, which is the same for everybody who writes in the thread.
 */
export type Spot = Seat & { readonly thread: string; readonly starter: string };

/** Session of posts that are read in every browser, and person of those in channels: they are for everybody. */
export const everybody = '*';
const directThread = 'chat';

type Known = { readonly people: readonly Person[]; readonly places: readonly Place[] };

export function personReference(person: string): PersonReference {
  return { platform: 'playground', workspace: 'local', user: person };
}

export function conversationOf({ session, starter, place, thread }: Spot): ConversationReference {
  return referenceTo(place, [session, starter, place.id, ...(place.kind === 'channel' ? [thread] : [])]);
}

export function messageReference(spot: Spot, entry: string): MessageReference {
  return { conversation: conversationOf(spot), address: entry };
}

/** Where to send what all browser sessions shall read in a channel, such as the weekly digest. */
export function channelForEverybody(place: Place): ConversationReference {
  return referenceTo(place, [everybody, everybody, place.id]);
}

/** Where to send what a person shall read in their direct chat in all browser sessions. */
export function chatForEverySession(place: Place, person: string): ConversationReference {
  return referenceTo(place, [everybody, person, place.id]);
}

function referenceTo(place: Place, parts: readonly string[]): ConversationReference {
  const address = parts.map(encodeURIComponent).join('/');
  return { platform: 'playground', kind: place.kind, address, channel: place.channel };
}

/** True for posts that are read in every session: in a channel by everybody, in a direct chat by its person. */
export const isForEverySession = (seat: Seat): boolean => seat.session === everybody;

/** The spot a conversation means; a channel without a thread gets `newThread`. Undefined for what is not ours. */
export function readConversation(reference: ConversationReference, known: Known, newThread: string): Spot | undefined {
  const parts = reference.platform === 'playground' ? reference.address.split('/').map(decodePart) : [];
  const [session, person, placeId, thread] = parts;
  const place = known.places.find(({ id }) => id === placeId);
  if (!session || !person || !place || parts.length > 4) return undefined;
  const isSomebody = known.people.some(({ id }) => id === person);
  const isAnnouncement = session === everybody && person === everybody && place.kind === 'channel';
  if (!isSomebody && !isAnnouncement) return undefined;
  return { session, person, starter: person, place, thread: threadIn(place, thread ?? newThread) };
}

/** The thread in which something new at this place goes. */
export function threadIn(place: Place, thread: string): string {
  return place.kind === 'direct' ? directThread : thread;
}

/** A channel's room is one for all people of a session, as in Slack; a direct chat belongs to one person. */
export function roomKey({ session, person, place }: Seat): string {
  return [session, place.kind === 'direct' ? person : '', place.id].map(encodeURIComponent).join('/');
}

/** The seat from which posts for every session at the same place are seen. */
export function everySessionsSeat(seat: Seat): Seat {
  return { ...seat, session: everybody };
}

/** Addresses come back from stores, so a broken one must not throw. */
function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
