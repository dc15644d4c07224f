import { setTimeout } from 'node:timers/promises';

/** How long is waited in total where nothing else is said. */
const usualPatience = 5_000;
const firstWait = 10;
const longestWait = 400;

type Waiting = {
  readonly wait?: ((milliseconds: number) => Promise<unknown>) | undefined;
  /** Milliseconds in total; 5 s where nothing is said. */
  readonly patience?: number | undefined;
};

/**
 * Runs a transaction or a single statement again while the database reports a passing conflict with somebody else's.
 * Waits about so long as it has patience, without blocking the event loop; then, and for every other error, throws the error itself.
 * `work` may run several times, so it must change nothing but the database.
 */
export async function retry<T>(work: () => Promise<T>, { wait = setTimeout, patience = usualPatience }: Waiting = {}): Promise<T> {
  let waited = 0;
  for (let base = firstWait; ; base = Math.min(base * 2, longestWait)) {
    try {
      return await work();
    } catch (error) {
      if (!isPassingConflict(error) || waited >= patience) throw error;
    }
    const pause = withJitter(base);
    await wait(pause);
    waited += pause;
  }
}

// Without jitter, two that collide once collide again at every attempt.
function withJitter(milliseconds: number): number {
  return milliseconds * (0.5 + Math.random());
}

/** True for what may succeed when it is tried again. */
export function isPassingConflict(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('errcode' in error && typeof error.errcode === 'number') return isSqliteLock(error.errcode);
  return 'code' in error && (error.code === serializationFailure || error.code === deadlockDetected);
}

// https://www.postgresql.org/docs/current/mvcc-serialization-failure-handling.html
const serializationFailure = '40001';
const deadlockDetected = '40P01';

// node:sqlite gives the extended code (517 is SQLITE_BUSY_SNAPSHOT); its low byte is the kind of error:
// 5 SQLITE_BUSY, 6 SQLITE_LOCKED. https://www.sqlite.org/rescode.html
function isSqliteLock(extendedCode: number): boolean {
  const kind = extendedCode & 0xff;
  return kind === 5 || kind === 6;
}
