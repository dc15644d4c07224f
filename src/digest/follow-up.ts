import { announceAtDesks, reviseAtDesks } from '../chat/announce-at-desks.ts';
import type { PostState } from '../chat/outbox.ts';
import type { DigestParts } from './digest-parts.ts';
import type { Run, RunState, Week } from './digest-store.ts';
import { reportMessage } from './replies/report-message.ts';

/** So long at most the report waits for channels that take their time. */
const patienceMilliseconds = 30 * 60_000;

/** Older issues are no longer reported about. */
const weeksReported = 3;

/** Notes what became of the issues on their way, and tells the coordinators once, and again when it has changed. */
export async function followUp(parts: DigestParts): Promise<void> {
  const { store, now } = parts;
  for (const { post, ...run } of await store.underway()) {
    const state = endOf(post);
    if (state !== undefined) await store.settle(run, { state, at: now().toISOString(), reason: run.reason, link: run.link });
  }
  for (const week of await store.planned(weeksReported)) await report(week, parts);
}

/** What the outbox has forgotten may have arrived. */
function endOf(post: PostState | undefined): RunState | undefined {
  if (post === undefined) return 'unknown';
  return post === 'sent' || post === 'unknown' || post === 'failed' ? post : undefined;
}

async function report(week: Week, parts: DigestParts): Promise<void> {
  const { store, desks, now } = parts;
  const runs = await store.runs(week.week);
  const isUnderway = runs.some(({ state }) => state === 'queued');
  const isEarly = now().getTime() - latest(week, runs) < patienceMilliseconds;
  if (isUnderway && isEarly) return;
  const fingerprint = runs.map(({ branch, platform, state, attempt }) => `${branch} ${platform} ${state} ${attempt}`).join('; ');
  if (fingerprint === week.reported) return;
  const said = { key: `digest report ${week.week}`, message: reportMessage(week, runs, parts) };
  const posts = week.reported === undefined ? announceAtDesks(desks, said) : reviseAtDesks(desks, { ...said, step: fingerprint });
  await store.report(week, fingerprint, posts);
}

function latest({ dueAt }: Week, runs: readonly Run[]): number {
  return Math.max(Date.parse(dueAt), ...runs.map(({ at }) => Date.parse(at)));
}
