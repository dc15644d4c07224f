import type { Log } from '../log.ts';
import { claimRun, endRun } from '../storage/retention/retention-runs.ts';
import type { Retaining, Rule } from '../storage/retention/rule.ts';
import { runRules } from '../storage/retention/run-rules.ts';
import { lookRegularly } from './look-regularly.ts';

const lookMilliseconds = 5 * 60_000;

type Looking = { readonly rules: readonly Rule[]; readonly retaining: Retaining; readonly log: Log };

/** Deletes what runs out in minutes every few minutes, and everything else once a day in one of all processes, until it is stopped. */
export function lookAfterRetention(looking: Looking): () => Promise<void> {
  const onProblem = (cause: unknown) => looking.log.error({ err: cause }, 'what is over could not be deleted');
  return lookRegularly({ look: () => retainNow(looking), milliseconds: lookMilliseconds, onProblem });
}

/** One look. A day on which a rule failed is taken up again, by any process, some minutes later. */
export async function retainNow({ rules, retaining, log }: Looking): Promise<void> {
  const { database, now } = retaining;
  let failed = 0;
  const onProblem = (rule: string, cause: unknown) => {
    failed += 1;
    log.error({ rule, err: cause }, 'what is over could not be deleted');
  };
  const often = rules.filter(({ isOften }) => isOften);
  await runRules(often, retaining, onProblem);
  const today = now();
  if (!(await claimRun(database, today))) return;
  failed = 0;
  const deleted = await runRules(
    rules.filter((rule) => !rule.isOften),
    retaining,
    onProblem,
  );
  if (failed === 0) await endRun(database, today);
  const counts = Object.fromEntries([...deleted].filter(([, count]) => count > 0));
  if (Object.keys(counts).length > 0) log.info({ deleted: counts }, 'what is over was deleted');
}
