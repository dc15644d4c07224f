import type { Entry, Thread } from './entry.ts';
import { everySessionsSeat, isForEverySession, roomKey, type Seat } from './spot.ts';

/** `before` is absent when the entry is new, `after` when it is gone. `thread` is how the thread looks now. */
export type Change =
  | {
      readonly kind: 'entry';
      readonly thread: Thread;
      readonly before?: Entry | undefined;
      readonly after?: Entry | undefined;
    }
  | { readonly kind: 'grown'; readonly entry: Entry; readonly append: string };

export type Watcher = (change: Change) => void;

/** The open pages, by the room they show. */
export function createWatchers(): {
  readonly watch: (seat: Seat, watcher: Watcher) => () => void;
  readonly tell: (seat: Seat, change: Change) => void;
} {
  const watching = new Set<{ readonly seat: Seat; readonly watcher: Watcher }>();
  return {
    watch(seat, watcher) {
      const entry = { seat, watcher };
      watching.add(entry);
      return () => watching.delete(entry);
    },
    tell(seat, change) {
      for (const { watcher } of [...watching].filter((each) => sees(each.seat, seat))) watcher(change);
    },
  };
}

/** What is posted for every session reaches every page that shows that channel, or that person's chat. */
function sees(page: Seat, posted: Seat): boolean {
  return roomKey(isForEverySession(posted) ? everySessionsSeat(page) : page) === roomKey(posted);
}
