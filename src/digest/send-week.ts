import type { DigestParts } from './digest-parts.ts';
import type { Run, RunState, Target, Week } from './digest-store.ts';
import { catchUpMilliseconds, keyOf, postIssue } from './post-issue.ts';
import { tryIssue } from './try-issue.ts';
import type { Due } from './weekly-time.ts';

/** What becomes of an issue that does not go out, and why. */
type LeftOut = { readonly state: RunState; readonly reason?: string };

/** Sends the issue of a week that is due, or settles that it is not sent. Nothing happens where that is settled. */
export async function sendWeek(due: Due, parts: DigestParts): Promise<void> {
  const decided = decide(due, await parts.store.week(due.week), parts);
  if (decided === 'send') await sendNow(due, parts);
  else if (decided !== 'wait') await leaveOut(due, decided, parts);
}

function decide({ dueAt }: Due, week: Week | undefined, { targets, approval, now }: DigestParts): LeftOut | 'send' | 'wait' {
  // Settled at once: channels that are switched on later get the next issue, and none that is made up for.
  if (targets.length === 0) return { state: 'skipped' };
  if (week?.decision === 'suspended') return { state: 'suspended' };
  const isAgreed = !approval || week?.decision === 'approved';
  if (now().getTime() - Date.parse(dueAt) > catchUpMilliseconds)
    return { state: 'skipped', reason: isAgreed ? 'it was too late' : 'nobody agreed to it' };
  return isAgreed ? 'send' : 'wait';
}

/** Who sends an issue before it is due. */
type Sending = { readonly actor?: string | undefined };

/**
 * Sends the issue of a week to all its channels, also before it is due: then as it is now, so that it tells nothing that is
 * still to come. False where the week is settled already.
 */
export async function sendNow(due: Due, parts: DigestParts & Sending): Promise<boolean> {
  const { targets, store, now, actor } = parts;
  const asOf = [now().toISOString(), due.dueAt].toSorted()[0];
  const edition = await parts.edition({ ...due, asOf });
  const branches = [...new Set(targets.map(({ branch }) => branch))];
  const made = branches.map(async (branch) => [branch, await tryIssue(edition, { week: due.week, branch }, parts)] as const);
  const messages = new Map(await Promise.all(made));
  const runs = makeRuns(due, parts, ({ branch }) => (messages.get(branch) ? { state: 'queued' } : notMade));
  const posts = runs.flatMap((run) => {
    const message = messages.get(run.branch);
    return message ? [postIssue(run, message, due.dueAt)] : [];
  });
  return store.plan({ ...due, runs, posts, base: edition.base, notes: edition.notes, asOf, actor });
}

const notMade: LeftOut = { state: 'failed', reason: 'it could not be made' };

async function leaveOut(due: Due, left: LeftOut, parts: DigestParts): Promise<void> {
  await parts.store.plan({ ...due, runs: makeRuns(due, parts, () => left), posts: [], base: undefined });
}

/** The first attempt for every channel. */
function makeRuns({ week }: Due, { targets, now }: DigestParts, become: (target: Target) => LeftOut): readonly Run[] {
  const at = now().toISOString();
  return targets.map((target) => ({ week, ...target, ...become(target), key: keyOf(week, target, 1), attempt: 1, at }));
}
