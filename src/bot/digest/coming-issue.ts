import { type Due, lastDues, nextDue } from '../../digest/weekly-time.ts';
import type { DigestFeature } from '../digest-feature.ts';

/** The issue that can still be decided: one that is due and waits for somebody to agree, else the next that is not settled. */
export async function comingIssue({ sendAt, store, now }: DigestFeature): Promise<Due> {
  const isSettled = async ({ week }: Due) => (await store.week(week))?.isPlanned === true;
  const since = await store.since(now().toISOString());
  const [last] = lastDues(sendAt, now(), 1);
  if (last && last.dueAt > since && !(await isSettled(last))) return last;
  let next = nextDue(sendAt, now());
  while (await isSettled(next)) next = nextDue(sendAt, new Date(next.dueAt));
  return next;
}
