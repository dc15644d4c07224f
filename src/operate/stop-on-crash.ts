import type { Log } from '../log.ts';

/** Ends the process with exit code 1 on an error that nobody caught, after a log line without personal text. */
export function stopOnCrash(log: Log): void {
  process.on('uncaughtException', (cause) => {
    log.error({ err: cause }, 'ended by an error that nobody caught');
    process.exit(1);
  });
}
