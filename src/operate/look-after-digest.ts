import type { DigestParts } from '../digest/digest-parts.ts';
import { runDigest } from '../digest/run-digest.ts';
import type { Log } from '../log.ts';

const lookMilliseconds = 30_000;

type Looking = { readonly digest: DigestParts; readonly log: Log; readonly nudge: () => void };

/** Looks twice a minute whether an issue, a draft or a report is due, until it is stopped; what was missed is made up. */
export function lookAfterDigest({ digest, log, nudge }: Looking): () => Promise<void> {
  let last = Promise.resolve();
  const look = async () => {
    await runDigest(digest);
    nudge();
  };
  const lookSafely = () => {
    last = last.then(look).catch((cause: unknown) => log.error({ err: cause }, 'the digest could not be looked after'));
  };
  lookSafely();
  const timer = setInterval(lookSafely, lookMilliseconds);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await last;
  };
}
