import type { DigestStore, Run } from '../digest/digest-store.ts';
import type { Meter } from '../meter.ts';

/** Counts what becomes of issues: in the process that settles it, once. */
export function meterDigest(store: DigestStore, meter: Meter): DigestStore {
  const count = ({ branch }: Run, result: string) => meter.count('tws_digest_runs_total', { branch, result });
  return {
    ...store,
    async plan(plan) {
      const isPlanned = await store.plan(plan);
      if (isPlanned) for (const run of plan.runs) count(run, run.state);
      return isPlanned;
    },
    async settle(run, end) {
      const isSettled = await store.settle(run, end);
      if (isSettled) count(run, end.state);
      return isSettled;
    },
  };
}
