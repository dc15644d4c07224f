import { announceAtDesks } from '../chat/announce-at-desks.ts';
import type { DigestParts } from './digest-parts.ts';
import { followUp } from './follow-up.ts';
import { draftMessage } from './replies/draft-message.ts';
import { sendWeek } from './send-week.ts';
import { type Due, lastDues, nextDue } from './weekly-time.ts';

/** How many weeks back it is looked for issues that nobody settled: a bot that was off for longer says nothing of older ones. */
const mostWeeks = 26;

/**
 * What happens by itself: drafts, issues, reports. Safe to run as often as one likes and in several processes: what has
 * happened does not happen again. What fails holds up nothing else.
 */
export async function runDigest(parts: DigestParts): Promise<void> {
  await tryStep(() => sendDue(parts), 'the digest could not be sent', parts);
  await tryStep(() => showDraft(parts), 'the draft of the digest could not be shown', parts);
  await tryStep(() => followUp(parts), 'the digest could not be followed up', parts);
}

async function tryStep(step: () => Promise<void>, problem: string, { onProblem }: Pick<DigestParts, 'onProblem'>): Promise<void> {
  try {
    await step();
  } catch (cause) {
    onProblem(problem, cause);
  }
}

async function sendDue(parts: DigestParts): Promise<void> {
  for (const due of await findUnsettled(parts)) await sendWeek(due, parts);
}

/** Weeks that are due and not settled, the oldest first. Behind a settled one all are. */
async function findUnsettled({ store, sendAt, now }: DigestParts): Promise<readonly Due[]> {
  const since = await store.since(now().toISOString());
  const unsettled: Due[] = [];
  for (const due of lastDues(sendAt, now(), mostWeeks)) {
    if (due.dueAt <= since || (await store.week(due.week))?.isPlanned) break;
    unsettled.unshift(due);
  }
  return unsettled;
}

/** Shows the coordinators what the next issue looks like, from the time of drafts until it is due. */
async function showDraft(parts: DigestParts): Promise<void> {
  const { store, targets, sendAt, draftAt, desks, now } = parts;
  const [drafted] = lastDues(draftAt, now(), 1);
  const due = drafted && nextDue(sendAt, new Date(drafted.dueAt));
  if (!due || targets.length === 0 || desks.length === 0 || now().toISOString() >= due.dueAt) return;
  const week = await store.week(due.week);
  if (week?.isDrafted || week?.isPlanned) return;
  await store.draft(due, announceAtDesks(desks, { key: `digest draft ${due.week}`, message: await draftMessage(due, parts) }));
}
