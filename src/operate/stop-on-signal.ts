import type { Log } from '../log.ts';

/** Below the ten seconds after which container platforms kill. */
const patienceMilliseconds = 9_000;

/**
 * Stops once on SIGTERM or SIGINT: finishes what is under way, and ends with exit code 0 within 10 seconds. What hangs is left as
 * it stands in the queues: it is taken up when its lease ends, by another process or after the next start.
 */
export function stopOnSignal(log: Log, stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = async (signal: NodeJS.Signals) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => {
      log.warn('what is still under way is left for later');
      process.exit(0);
    }, patienceMilliseconds);
    await stop().catch((cause: unknown) => log.error({ err: cause }, 'could not stop cleanly'));
    process.exit(0);
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}
