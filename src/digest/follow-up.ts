import { announceAtDesks } from '../chat/announce-at-desks.ts';
import type { PostState } from '../chat/outbox.ts';
import type { DigestParts } from './digest-parts.ts';
import type { RunState } from './digest-store.ts';
import { leftOutMessage } from './replies/left-out-message.ts';
import { fingerprintOf, type Outcome, reportWeek } from './report-week.ts';

/** How many weeks back an issue may still change: it can be sent once more, or corrected. */
const weeksChanging = 3;

/** Notes what became of the issues on their way, and tells the coordinators once, and again when it has changed. */
export async function followUp(parts: DigestParts): Promise<void> {
  const { store, now } = parts;
  for (const { post, ...run } of await store.underway()) {
    const state = endOf(post);
    if (state !== undefined) await store.settle(run, { state, at: now().toISOString(), reason: run.reason, link: run.link });
  }
  const fresh = await Promise.all((await store.unreported()).map((week) => outcomeOf(week, parts)));
  const leftOut = fresh.filter(isLeftOut);
  if (leftOut.length > 1) await reportLeftOut(leftOut, parts);
  const told = (await store.planned(weeksChanging)).filter(({ reported }) => reported !== undefined);
  const known = await Promise.all(told.map((week) => outcomeOf(week, parts)));
  const alone = leftOut.length > 1 ? fresh.filter((outcome) => !isLeftOut(outcome)) : fresh;
  for (const outcome of [...alone, ...known]) await reportWeek(outcome, parts);
}

async function outcomeOf(week: Outcome['week'], { store }: DigestParts): Promise<Outcome> {
  return { week, runs: await store.runs(week.week) };
}

/** What the outbox has forgotten may have arrived. */
function endOf(post: PostState | undefined): RunState | undefined {
  if (post === undefined) return 'unknown';
  return post === 'sent' || post === 'unknown' || post === 'failed' ? post : undefined;
}

function isLeftOut({ runs }: Outcome): boolean {
  return runs.length > 0 && runs.every(({ state }) => state === 'skipped');
}

/** Of a long downtime one message tells all. */
async function reportLeftOut(outcomes: readonly Outcome[], { store, desks }: DigestParts): Promise<void> {
  const told = outcomes.map(({ week, runs }) => ({ ...week, fingerprint: fingerprintOf(runs) }));
  const key = `digest report ${told.at(-1)?.week}`;
  await store.report(told, announceAtDesks(desks, { key, message: leftOutMessage(outcomes) }));
}
