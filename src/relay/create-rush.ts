import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Many deliveries at the same moment: taking them in comes before answering, because platforms wait only three
 * seconds for that and people wait longer.
 */
export type Rush = {
  /** Something is being taken in. */
  readonly count: () => void;
  /** Resolves when little is coming in; after three seconds in any case. */
  readonly calm: () => Promise<void>;
};

const longestMilliseconds = 3_000;
/** So many turns of the event loop in a row, with so few deliveries in them, mean that nothing is queueing. */
const calmTurns = 4;
const few = 4;

export function createRush(): Rush {
  let taken = 0;
  let line: Promise<void> = Promise.resolve();
  const untilCalm = async () => {
    const end = performance.now() + longestMilliseconds;
    let before: number;
    do {
      before = taken;
      for (let turn = 0; turn < calmTurns; turn++) await nextTurn();
    } while (taken - before >= few && performance.now() < end);
  };
  return {
    count() {
      taken++;
    },
    // One after another: answers computed in a row would hold up what comes in for as long as all of them take.
    calm() {
      line = line.then(untilCalm);
      return line;
    },
  };
}
