import { createHash } from 'node:crypto';
import { announceAtDesks, reviseAtDesks } from '../chat/announce-at-desks.ts';
import type { Outgoing } from '../chat/outbox.ts';
import type { DigestParts } from './digest-parts.ts';
import type { Run, Week } from './digest-store.ts';
import { isCorrectionLost } from './replies/is-correction-lost.ts';
import { lostCorrectionMessage } from './replies/lost-correction-message.ts';
import { reportMessage } from './replies/report-message.ts';

/** What became of a week's issue in each channel. */
export type Outcome = { readonly week: Week; readonly runs: readonly Run[] };

/** So long at most the report waits for channels that take their time. */
const patienceMilliseconds = 30 * 60_000;

/** Tells the coordinators how a week's issue got out, where that is not what they were told last. */
export async function reportWeek(outcome: Outcome, parts: DigestParts): Promise<void> {
  const { week, runs } = outcome;
  const fingerprint = fingerprintOf(runs);
  if (fingerprint === week.reported || isWaiting(runs, parts)) return;
  await parts.store.report([{ ...week, fingerprint }], postsAbout(outcome, fingerprint, parts));
}

/** Equal for what is told in the same words. */
export function fingerprintOf(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      const lost = isCorrectionLost(run) ? ` ${run.correction?.key}` : '';
      return `${run.branch} ${run.platform} ${run.state} ${run.attempt}${lost}`;
    })
    .join('; ');
}

function isWaiting(runs: readonly Run[], { now }: DigestParts): boolean {
  const latest = Math.max(...runs.map(({ at }) => Date.parse(at)));
  return runs.some(({ state }) => state === 'queued') && now().getTime() - latest < patienceMilliseconds;
}

/** Of a week in which everything was switched off there is nothing to tell. */
function postsAbout({ week, runs }: Outcome, step: string, parts: DigestParts): readonly Outgoing[] {
  if (runs.length === 0) return [];
  const said = { key: `digest report ${week.week}`, message: reportMessage(week, runs, parts) };
  if (week.reported === undefined) return announceAtDesks(parts.desks, said);
  return [...reviseAtDesks(parts.desks, { ...said, step }), ...tellLost({ week, runs }, parts)];
}

/** Nobody looks again at a report that has changed; what stays wrong in a channel is told anew, once. */
function tellLost({ week, runs }: Outcome, parts: DigestParts): readonly Outgoing[] {
  const lost = runs.filter(isCorrectionLost);
  if (lost.length === 0) return [];
  const mark = createHash('sha256').update(lost.map(({ correction }) => correction?.key).join('\n'));
  const key = `digest correction ${week.week} ${mark.digest('hex').slice(0, 12)}`;
  return announceAtDesks(parts.desks, { key, message: lostCorrectionMessage(week, lost, parts) });
}
