import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for one's turn, so that a limit of the platform is not reached. */
export type Pace = (place: string) => Promise<void>;

/** At most so many in so many milliseconds. */
export type Rate = { readonly most: number; readonly milliseconds: number };

const mostRemembered = 1_000;

/** Milliseconds from any instant on, and waiting for so many of them. */
export type Clock = { readonly now: () => number; readonly wait: (milliseconds: number) => Promise<unknown> };

const ownClock: Clock = { now: () => performance.now(), wait: sleep };

/** A turn in its place; `at` is when it is planned, and once it `came` when it came: a busy machine wakes late. */
type Turn = { at: number; came: Promise<void> };

/** Keeps all of the rates in every place: each turn is at the earliest instant at which none of them is exceeded. */
export function createPace(rates: readonly Rate[], clock = ownClock): Pace {
  const turns = new Map<string, readonly Turn[]>();
  const longest = Math.max(...rates.map(({ milliseconds }) => milliseconds));
  return async (place) => {
    const now = clock.now();
    const before = (turns.get(place) ?? []).filter(({ at }) => at > now - longest);
    const turn: Turn = { at: Math.max(now, earliest(before, rates)), came: Promise.resolve() };
    turn.came = waitFor(turn, () => earliest(before, rates), { clock, previous: before.at(-1) });
    if (turns.size >= mostRemembered) for (const [known, taken] of turns) if ((taken.at(-1)?.at ?? 0) < now - longest) turns.delete(known);
    turns.set(place, [...before, turn]);
    await turn.came;
  };
}

type Waiting = { readonly clock: Clock; readonly previous: Turn | undefined };

/** Those before may come later than planned, so that one looks again on waking. */
async function waitFor(turn: Turn, findEarliest: () => number, { clock, previous }: Waiting): Promise<void> {
  if (turn.at > clock.now()) await clock.wait(turn.at - clock.now());
  await previous?.came;
  for (;;) {
    const now = clock.now();
    turn.at = Math.max(now, findEarliest());
    if (turn.at <= now) return;
    await clock.wait(turn.at - now);
  }
}

/** When, for each rate, the turn that is `most` before the next one has left the window. */
function earliest(taken: readonly Turn[], rates: readonly Rate[]): number {
  return Math.max(...rates.map(({ most, milliseconds }) => (taken.at(-most)?.at ?? Number.NEGATIVE_INFINITY) + milliseconds));
}
