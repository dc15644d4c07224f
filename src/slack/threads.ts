import { createHash } from 'node:crypto';
import type { Shelf } from '../chat/shelf.ts';

type ThreadPlace = { readonly channel: string; readonly thread: string };

/** The threads in which the bot takes part, and whom it has answered there. */
export type Threads = {
  readonly isKnown: (place: ThreadPlace) => Promise<boolean>;
  readonly hasAsked: (place: ThreadPlace, user: string) => Promise<boolean>;
  readonly join: (place: ThreadPlace, user: string) => Promise<void>;
};

const minutes = 7 * 24 * 60;
const mostPeople = 50;

/** Kept for a week; people appear as part of a hash. */
export function createThreads(shelf: Shelf): Threads {
  const nameOf = ({ channel, thread }: ThreadPlace) => `thread ${channel} ${thread}`;
  const read = async (place: ThreadPlace) => (await shelf.get(nameOf(place)))?.split(' ');
  return {
    isKnown: async (place) => (await read(place)) !== undefined,
    hasAsked: async (place, user) => (await read(place))?.includes(shorten(user, place)) ?? false,
    async join(place, user) {
      const people = (await read(place)) ?? [];
      const known = new Set([...people, shorten(user, place)]);
      await shelf.put(nameOf(place), [...known].slice(-mostPeople).join(' '), minutes);
    },
  };
}

function shorten(user: string, { channel, thread }: ThreadPlace): string {
  return createHash('sha256').update(`${channel} ${thread} ${user}`).digest('hex').slice(0, 12);
}
