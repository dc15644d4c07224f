import type { Entry, Thread } from './entry.ts';
import type { Spot } from './spot.ts';

/** What was written at one place. `version` is the number of its last change. */
export type Room = { readonly threads: readonly Thread[]; readonly version: number };

export const emptyRoom: Room = { threads: [], version: 0 };

/** Enough for a day of trying things out; beyond it the oldest goes. */
export const roomLimits = { threads: 50, entries: 200 } as const;

export function threadOf(room: Room, id: string): Thread | undefined {
  return room.threads.find((thread) => thread.id === id);
}

export function threadWith(room: Room, entry: string): Thread | undefined {
  return room.threads.find(({ entries }) => entries.some(({ id }) => id === entry));
}

export function entryOf(thread: Thread | undefined, id: string): Entry | undefined {
  return thread?.entries.find((entry) => entry.id === id);
}

/** Where a room changes, and the number of the change. */
type Edit = { readonly spot: Spot; readonly version: number };

/** The room with the entry added, or in place of the one with the same id. */
export function withEntry(room: Room, entry: Entry, { spot, version }: Edit): Room {
  const { thread, starter } = spot;
  const old = threadOf(room, thread) ?? { id: thread, starter, since: version, entries: [] };
  const isKnown = entryOf(old, entry.id) !== undefined;
  const replaced = old.entries.map((each) => (each.id === entry.id ? entry : each));
  return withThread(room, { ...old, entries: isKnown ? replaced : [...old.entries, entry] }, version);
}

/** The room without the entry, and without its thread if nothing is left in it. */
export function withoutEntry(room: Room, id: string, { spot, version }: Edit): Room {
  const old = threadOf(room, spot.thread);
  if (!old) return room;
  return withThread(room, { ...old, entries: old.entries.filter((entry) => entry.id !== id) }, version);
}

/** What a room holds beyond its limits: all of the oldest threads, and the beginning of a long one. */
export function surplusOf({ threads }: Room): readonly { readonly thread: string; readonly id: string }[] {
  const tooMany = Math.max(0, threads.length - roomLimits.threads);
  return threads.flatMap(({ id: thread, entries }, place) => {
    const dropped = place < tooMany ? entries : entries.slice(0, Math.max(0, entries.length - roomLimits.entries));
    return dropped.map(({ id }) => ({ thread, id }));
  });
}

function withThread(room: Room, thread: Thread, version: number): Room {
  const isKnown = threadOf(room, thread.id) !== undefined;
  const replaced = room.threads.map((each) => (each.id === thread.id ? thread : each));
  const threads = isKnown ? replaced : [...room.threads, thread];
  return { threads: threads.filter(({ entries }) => entries.length > 0), version };
}
