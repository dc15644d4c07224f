import type { Held } from '../curate/hold.ts';
import type { Log } from '../log.ts';

const refreshMilliseconds = 60_000;

/** Reads again and again what another process may have recorded in the same database or folder, until it is stopped. */
export function refreshRegularly(all: readonly Pick<Held<unknown>, 'refresh'>[], log: Log): () => void {
  const refresh = () =>
    void Promise.all(all.map((held) => held.refresh())).catch((cause: unknown) =>
      log.error({ err: cause }, 'reviews and proposals could not be read'),
    );
  const timer = setInterval(refresh, refreshMilliseconds);
  timer.unref();
  return () => clearInterval(timer);
}
