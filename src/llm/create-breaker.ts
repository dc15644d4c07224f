/** How a call went. `failed`: the server could not do it, and may have said for how long to leave it alone. `nothing`: it tells nothing. */
export type CallOutcome =
  | { readonly kind: 'worked' }
  | { readonly kind: 'failed'; readonly restSeconds?: number | undefined }
  | { readonly kind: 'nothing' };

/** Keeps calls away from a server that fails. Every call that is let in must leave, once. */
export type Breaker = {
  /** undefined: the server is left alone for now. */
  enter(): ((outcome: CallOutcome) => void) | undefined;
  /** True from when it is left alone until a call has worked. */
  isResting(): boolean;
};

type State = { readonly failures: number; readonly restUntil: number; readonly probing: boolean };

const failuresToOpen = 5;
const restMs = 30_000;
const longestAskedRestMs = 60_000;

/**
 * Opens after five failures in a row; after half a minute one call at a time is let in, until one works. A server that asks
 * for a pause gets it, up to a minute. `now` is in milliseconds.
 */
export function createBreaker(now: () => number): Breaker {
  let state: State = { failures: 0, restUntil: 0, probing: false };
  return {
    isResting: () => state.failures >= failuresToOpen || now() < state.restUntil,
    enter: () => {
      const isOpen = state.failures >= failuresToOpen;
      if (now() < state.restUntil || (isOpen && state.probing)) return undefined;
      if (isOpen) state = { ...state, probing: true };
      return (outcome) => {
        state = decideState(isOpen ? { ...state, probing: false } : state, outcome, now());
      };
    },
  };
}

function decideState(state: State, outcome: CallOutcome, at: number): State {
  switch (outcome.kind) {
    case 'worked':
      return { ...state, failures: 0, restUntil: 0 };
    case 'nothing':
      return state;
    case 'failed': {
      const failures = state.failures + 1;
      const asked = Math.min((outcome.restSeconds ?? 0) * 1000, longestAskedRestMs);
      return { ...state, failures, restUntil: Math.max(state.restUntil, at + asked, failures >= failuresToOpen ? at + restMs : 0) };
    }
  }
}
