import type { Log } from '../../log.ts';

export type Patience = {
  readonly log: Log;
  readonly stop: AbortSignal;
  /** Waits so many milliseconds, or until it is stopped. */
  readonly wait: (milliseconds: number, stop: AbortSignal) => Promise<unknown>;
};

const firstWait = 30_000;
const longestWait = 1_800_000;

/** Tries until it works, with growing pauses, and logs the first failure; undefined once it is stopped. Never throws. */
export async function keepTrying<T>(attempt: () => Promise<T>, { log, stop, wait }: Patience): Promise<T | undefined> {
  for (let pause = firstWait; !stop.aborted; pause = Math.min(2 * pause, longestWait)) {
    try {
      return await attempt();
    } catch (cause) {
      if (stop.aborted) return undefined;
      if (pause === firstWait)
        log.warn({ err: cause }, 'there are no vectors of the knowledge base yet; words alone find articles meanwhile');
    }
    // Rejects when it is stopped.
    await wait(pause, stop).catch(() => undefined);
  }
  return undefined;
}
