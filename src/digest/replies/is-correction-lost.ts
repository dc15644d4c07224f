import type { Run } from '../digest-store.ts';

/** True where an issue was corrected and the channel shows it as it was. */
export function isCorrectionLost({ state, correction }: Run): boolean {
  return state === 'sent' && (correction?.state === 'failed' || correction?.state === 'unknown');
}
