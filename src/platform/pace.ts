import { setTimeout as sleep } from 'node:timers/promises';

/** Makes a call when it is one's turn, so that a limit of the platform is not reached. */
export type Pace = <Result>(place: string, call: () => Promise<Result>) => Promise<Result>;

/** At most so many in so many milliseconds. */
export type Rate = { readonly most: number; readonly milliseconds: number };

const mostRemembered = 1_000;

/** Milliseconds from any instant on, and waiting for so many of them. */
export type Clock = { readonly now: () => number; readonly wait: (milliseconds: number) => Promise<unknown> };

const ownClock: Clock = { now: () => performance.now(), wait: sleep };

/** How long a call may be on its way before it reaches the platform. */
const longestOnTheWay = 2_000;

/** A call in its place. It reaches the platform between `began` and `ended`; nobody knows when. */
type Turn = { began: number; ended: number | undefined; came: Promise<void> };

/**
 * Keeps all of the rates in every place: each call begins at the earliest instant at which none of them is exceeded, however
 * long those before it were on their way and however late a busy machine wakes.
 */
export function createPace(rates: readonly Rate[], clock = ownClock): Pace {
  const turns = new Map<string, readonly Turn[]>();
  const longest = Math.max(...rates.map(({ milliseconds }) => milliseconds)) + longestOnTheWay;
  const isOver = ({ began }: Turn) => began <= clock.now() - longest;
  return async (place, call) => {
    const before = (turns.get(place) ?? []).filter((each) => !isOver(each));
    const turn: Turn = { began: Number.POSITIVE_INFINITY, ended: undefined, came: Promise.resolve() };
    turn.came = waitFor(turn, { before, rates, clock });
    if (turns.size >= mostRemembered) for (const [known, taken] of turns) if (taken.every(isOver)) turns.delete(known);
    turns.set(place, [...before, turn]);
    await turn.came;
    try {
      return await call();
    } finally {
      turn.ended = clock.now();
    }
  };
}

type Waiting = { readonly before: readonly Turn[]; readonly rates: readonly Rate[]; readonly clock: Clock };

async function waitFor(turn: Turn, { before, rates, clock }: Waiting): Promise<void> {
  await before.at(-1)?.came;
  for (;;) {
    const now = clock.now();
    const earliest = Math.max(...rates.map(({ most, milliseconds }) => arrivalOf(before.at(-most), now) + milliseconds));
    if (earliest <= now) {
      turn.began = now;
      return;
    }
    await clock.wait(earliest - now);
  }
}

/** When a call has reached the platform at the latest, as far as is known by now. */
function arrivalOf(turn: Turn | undefined, now: number): number {
  if (!turn) return Number.NEGATIVE_INFINITY;
  return turn.ended ?? Math.min(now, turn.began + longestOnTheWay);
}
