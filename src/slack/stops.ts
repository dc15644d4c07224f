/** The threads in which somebody stopped an answer while it was being written. */
export type Stops = {
  readonly stop: (channel: string, thread: string) => void;
  readonly isStopped: (channel: string, thread: string) => boolean;
};

/** An answer takes no longer than this; the next one in the same thread is not stopped. */
const rememberedMilliseconds = 60_000;

export function createStops(now: () => number = () => performance.now()): Stops {
  const stopped = new Map<string, number>();
  return {
    stop(channel, thread) {
      for (const [place, at] of stopped) if (now() - at > rememberedMilliseconds) stopped.delete(place);
      stopped.set(`${channel}/${thread}`, now());
    },
    isStopped: (channel, thread) => now() - (stopped.get(`${channel}/${thread}`) ?? Number.NEGATIVE_INFINITY) < rememberedMilliseconds,
  };
}
