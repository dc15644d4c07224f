import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for one's turn, so that a limit of the platform is not reached. */
export type Pace = (place: string) => Promise<void>;

/** At most so many in so many milliseconds. */
export type Rate = { readonly most: number; readonly milliseconds: number };

const mostRemembered = 1_000;

/** Milliseconds from any instant on, and waiting for so many of them. */
export type Clock = { readonly now: () => number; readonly wait: (milliseconds: number) => Promise<unknown> };

const ownClock: Clock = { now: () => performance.now(), wait: sleep };

/** Keeps all of the rates in every place: each turn is at the earliest instant at which none of them is exceeded. */
export function createPace(rates: readonly Rate[], clock = ownClock): Pace {
  const turns = new Map<string, readonly number[]>();
  const longest = Math.max(...rates.map(({ milliseconds }) => milliseconds));
  return async (place) => {
    const now = clock.now();
    const taken = (turns.get(place) ?? []).filter((turn) => turn > now - longest);
    const turn = Math.max(now, ...rates.map((rate) => earliest(taken, rate)));
    if (turns.size >= mostRemembered) for (const [known, times] of turns) if ((times.at(-1) ?? 0) < now - longest) turns.delete(known);
    turns.set(place, [...taken, turn]);
    if (turn > now) await clock.wait(turn - now);
  };
}

/** When the turn that is `most` before the next one has left the window. */
function earliest(taken: readonly number[], { most, milliseconds }: Rate): number {
  const blocking = taken.at(-most);
  return blocking === undefined ? 0 : blocking + milliseconds;
}
