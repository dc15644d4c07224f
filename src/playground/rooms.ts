import type { Entry, Thread } from './entry.ts';
import { emptyRoom, entryOf, type Room, surplusOf, threadOf, threadWith, withEntry, withoutEntry } from './room.ts';
import { everybody, everySessionsSeat, isForEverySession, roomKey, type Seat, type Spot } from './spot.ts';
import { type Change, createWatchers, type Watcher } from './watchers.ts';

export type Found = { readonly spot: Spot; readonly entry: Entry };

/** All conversations of the playground. They live in memory only and end with the process. */
export type Rooms = {
  /** What can be read at a seat, posts for every session included, oldest thread first. */
  readonly threads: (seat: Seat) => readonly Thread[];
  /** Another number after every change that a page at this seat could show. */
  readonly version: (seat: Seat) => number;
  readonly find: (seat: Seat, id: string) => Found | undefined;
  /** Adds an entry or replaces the one with the same id. */
  readonly put: (spot: Spot, entry: Entry) => void;
  /** Adds to the text of a pending entry. */
  readonly grow: (spot: Spot, id: string, append: string) => void;
  readonly remove: (spot: Spot, id: string) => void;
  /** Replaces an entry without telling the pages: they show it already. */
  readonly note: (spot: Spot, entry: Entry) => void;
  readonly watch: (seat: Seat, watcher: Watcher) => () => void;
};

/** Browser sessions that are remembered. */
export const maxSessions = 100;

export function createRooms(): Rooms {
  const store = createStore();
  const { watch, tell } = createWatchers();

  function remove(spot: Spot, id: string): void {
    const old = threadOf(store.read(spot), spot.thread);
    const before = entryOf(old, id);
    if (!old || !before) return;
    const room = store.edit(spot, (room, version) => withoutEntry(room, id, { spot, version }));
    tell(spot, { kind: 'entry', thread: threadOf(room, spot.thread) ?? { ...old, entries: [] }, before });
  }

  function put(spot: Spot, after: Entry): void {
    const before = entryOf(threadOf(store.read(spot), spot.thread), after.id);
    const room = store.edit(spot, (room, version) => withEntry(room, after, { spot, version }));
    const thread = threadOf(room, spot.thread);
    if (thread) tell(spot, { kind: 'entry', thread, before, after });
    for (const { thread, id } of surplusOf(room)) remove({ ...spot, thread }, id);
  }

  function grow(spot: Spot, id: string, append: string): void {
    const entry = entryOf(threadOf(store.read(spot), spot.thread), id);
    if (entry?.kind !== 'pending') return;
    const grown = { ...entry, text: entry.text + append };
    store.edit(spot, (room, version) => withEntry(room, grown, { spot, version }));
    tell(spot, { kind: 'grown', entry: grown, append });
  }

  function note(spot: Spot, entry: Entry): void {
    store.edit(spot, (room) => (threadWith(room, entry.id) ? withEntry(room, entry, { spot, version: room.version }) : room));
  }

  const reading = readers(store.read);
  return {
    ...{ ...reading, put, grow, remove, note },
    watch: (seat, watcher) => watch(seat, (change) => watcher(asSeen(reading.threads(seat), change))),
  };
}

type Read = (seat: Seat) => Room;

function readers(read: Read): Pick<Rooms, 'threads' | 'version' | 'find'> {
  const both = (seat: Seat): readonly Seat[] => (isForEverySession(seat) ? [seat] : [everySessionsSeat(seat), seat]);
  return {
    threads: (seat) => joinThreads(both(seat).flatMap((each) => read(each).threads)).sort((a, b) => a.since - b.since),
    version: (seat) => Math.max(...both(seat).map((each) => read(each).version)),
    find: (seat, id) => both(seat).flatMap((each) => findAt(each, read(each), id))[0],
  };
}

/** A direct chat is one thread to its person, also where a part of it stands in every session. */
function joinThreads(threads: readonly Thread[]): Thread[] {
  const joined = new Map<string, Thread>();
  for (const thread of threads) {
    const other = joined.get(thread.id);
    joined.set(thread.id, other ? { ...other, since: Math.min(other.since, thread.since), entries: joinEntries(other, thread) } : thread);
  }
  return [...joined.values()];
}

/** By time; what stands in one of the threads keeps its order. */
function joinEntries(one: Thread, other: Thread): readonly Entry[] {
  const others = [...other.entries];
  const takeBefore = (at: string) => others.splice(0, others.findLastIndex((entry) => entry.at < at) + 1);
  const joined = one.entries.flatMap((entry) => [...takeBefore(entry.at), entry]);
  return [...joined, ...others];
}

/** Pages show a thread as a whole, whichever room its parts are in. */
function asSeen(threads: readonly Thread[], change: Change): Change {
  if (change.kind === 'grown') return change;
  return { ...change, thread: threads.find(({ id }) => id === change.thread.id) ?? change.thread };
}

function findAt(seat: Seat, room: Room, id: string): readonly Found[] {
  const thread = threadWith(room, id);
  const entry = entryOf(thread, id);
  return thread && entry ? [{ spot: { ...seat, thread: thread.id, starter: thread.starter }, entry }] : [];
}

type Edit = (room: Room, version: number) => Room;

/** Rooms by session and key. The session that nobody has written in for longest is forgotten first. */
function createStore(): { readonly read: Read; readonly edit: (seat: Seat, edit: Edit) => Room } {
  const sessions = new Map<string, Map<string, Room>>();
  let changes = 0;
  const read: Read = (seat) => sessions.get(seat.session)?.get(roomKey(seat)) ?? emptyRoom;
  return {
    read,
    edit(seat, edit) {
      changes += 1;
      const room = edit(read(seat), changes);
      const session = sessions.get(seat.session) ?? new Map<string, Room>();
      sessions.delete(seat.session);
      sessions.set(seat.session, session.set(roomKey(seat), room));
      forgetOldest(sessions);
      return room;
    },
  };
}

function forgetOldest(sessions: Map<string, unknown>): void {
  const oldest = [...sessions.keys()].find((session) => session !== everybody);
  if (sessions.size > maxSessions && oldest !== undefined) sessions.delete(oldest);
}
