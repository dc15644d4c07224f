import type { DigestParts } from '../digest/digest-parts.ts';
import { runDigest } from '../digest/run-digest.ts';
import type { Log } from '../log.ts';
import { lookRegularly } from './look-regularly.ts';

const lookMilliseconds = 30_000;

type Looking = { readonly digest: DigestParts; readonly log: Log; readonly nudge: () => void };

/** Looks twice a minute whether an issue, a draft or a report is due, until it is stopped; what was missed is made up. */
export function lookAfterDigest({ digest, log, nudge }: Looking): () => Promise<void> {
  const look = async () => {
    await runDigest(digest);
    nudge();
  };
  const onProblem = (cause: unknown) => log.error({ err: cause }, 'the digest could not be looked after');
  return lookRegularly({ look, milliseconds: lookMilliseconds, onProblem });
}
