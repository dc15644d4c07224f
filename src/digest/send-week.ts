import type { Message } from '../chat/message.ts';
import type { Outgoing } from '../chat/outbox.ts';
import type { Correction, DigestParts } from './digest-parts.ts';
import type { Run, RunState, Target, Week } from './digest-store.ts';
import type { Due } from './weekly-time.ts';
import { weekOf } from './weeks.ts';

/** An issue that could not be sent for longer is old news. */
const catchUpMilliseconds = 36 * 3_600_000;

/** For how long notes, votes and topics are kept. */
const countedMilliseconds = 8 * 7 * 24 * 3_600_000;

/** For how long an issue can be corrected. */
const keepDays = 60;

type Sending = { readonly state: RunState } | 'wait';

/** Sends the issue of a week that is due, or settles that it is not sent. Nothing happens where that is settled. */
export async function sendWeek(due: Due, parts: DigestParts): Promise<void> {
  const week = await parts.store.week(due.week);
  const sending = decide(due, week, parts);
  if (sending === 'wait') return;
  await (sending.state === 'queued' ? sendNow(due, parts) : leaveOut(due, sending.state, parts));
  await parts.store.forget(weekOf(new Date(Date.parse(due.dueAt) - countedMilliseconds)));
}

function decide({ dueAt }: Due, week: Week | undefined, { approval, now }: DigestParts): Sending {
  if (week?.decision === 'suspended') return { state: 'suspended' };
  if (now().getTime() - Date.parse(dueAt) > catchUpMilliseconds) return { state: 'skipped' };
  return approval && week?.decision !== 'approved' ? 'wait' : { state: 'queued' };
}

/** Sends the issue of a week to all its channels, also before it is due; false where that is settled already. */
export async function sendNow(due: Due, parts: DigestParts): Promise<boolean> {
  const branches = [...new Set(parts.targets.map(({ branch }) => branch))];
  const messages = new Map(await Promise.all(branches.map(async (branch) => [branch, await tryIssue(due, branch, parts)] as const)));
  const runs = makeRuns(due, parts, ({ branch }) => (messages.get(branch) === undefined ? 'failed' : 'queued'));
  const posts = runs.flatMap((run) => postOf(run, messages.get(run.branch), due.dueAt));
  return parts.store.plan({ ...due, runs, posts, base: parts.base() });
}

/** An issue that cannot be made holds up no other. */
async function tryIssue(due: Due, branch: string, { issue, onProblem }: DigestParts): Promise<Message | undefined> {
  try {
    return await issue(due, branch);
  } catch (cause) {
    onProblem(`the issue of ${due.week} for ${branch} could not be made`, cause);
    return undefined;
  }
}

async function leaveOut(due: Due, state: RunState, parts: DigestParts): Promise<void> {
  await parts.store.plan({ ...due, runs: makeRuns(due, parts, () => state), posts: [], base: undefined });
}

/** The first attempt for every channel. */
function makeRuns({ week }: Due, { targets, now }: DigestParts, stateOf: (target: Target) => RunState): readonly Run[] {
  const at = now().toISOString();
  return targets.map((target) => ({ week, ...target, state: stateOf(target), key: keyOf(week, target, 1), attempt: 1, at }));
}

function keyOf(week: string, { branch, platform }: Pick<Target, 'branch' | 'platform'>, attempt: number): string {
  return `digest ${week} ${branch} ${platform}${attempt === 1 ? '' : ` ${attempt}`}`;
}

/** What lies in the outbox for longer than an issue may be late is not sent either. */
function postOf({ key, platform, channel }: Run, message: Message | undefined, from: string): readonly Outgoing[] {
  if (!message) return [];
  const until = new Date(Date.parse(from) + catchUpMilliseconds).toISOString();
  const post = { kind: 'announce', channel, reply: { audience: 'conversation', message }, until } as const;
  return [{ key, platform, lane: laneOf({ platform, channel }), keepDays, post }];
}

/** Writes an issue over wherever it was sent, with a visible mark; gives the number of channels. */
export async function correctWeek(due: Due, correction: Correction, parts: DigestParts & Correcting): Promise<number> {
  const sent = (await parts.store.runs(due.week)).filter(({ state }) => state === 'sent');
  const posts = await Promise.all(
    sent.map(async ({ key, branch, platform, channel }): Promise<Outgoing> => {
      const content = await parts.issue(due, branch, correction);
      const lane = laneOf({ platform, channel });
      return { key: `${key} corrected ${parts.event}`, platform, lane, post: { kind: 'revise', key, content } };
    }),
  );
  await parts.store.correct(due.week, posts, parts.actor);
  return posts.length;
}

/** Who corrects; `event` is equal for all copies of what they did. */
export type Correcting = { readonly actor: string; readonly event: string };

function laneOf({ platform, channel }: Pick<Target, 'platform' | 'channel'>): string {
  return `digest ${platform} ${channel}`;
}

/** Sends an issue once more to a channel where it failed or may not have arrived; false where somebody did so already. */
export async function sendAgain(run: Run, due: Due, parts: DigestParts & { readonly actor: string }): Promise<boolean> {
  const message = await parts.issue(due, run.branch);
  const posts = postOf({ ...run, key: keyOf(run.week, run, run.attempt + 1) }, message, parts.now().toISOString());
  return parts.store.again(run, posts, parts.actor);
}
