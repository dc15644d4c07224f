/** When something that failed may be tried again: each failure in a row doubles the wait. */
export type BackOff = {
  readonly mayTry: () => boolean;
  /** Tells whether it is the first failure in a row, which is the one to log. What fails while it rests began before and counts no more. */
  readonly failed: () => boolean;
  readonly succeeded: () => void;
};

/** Waits are in milliseconds, as is `now`. */
export function createBackOff(firstWait: number, longestWait: number, now: () => number): BackOff {
  let failures = 0;
  let until = Number.NEGATIVE_INFINITY;
  return {
    mayTry: () => now() >= until,
    failed() {
      if (now() < until) return false;
      until = now() + Math.min(firstWait * 2 ** failures, longestWait);
      failures++;
      return failures === 1;
    },
    succeeded() {
      failures = 0;
      until = Number.NEGATIVE_INFINITY;
    },
  };
}
