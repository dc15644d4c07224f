import type { Block, Button, Message, Text } from '../../chat/message.ts';
import { platformNames } from '../../chat/references.ts';
import { dayOf, germanDay, germanTime } from '../../days.ts';
import type { DigestParts } from '../digest-parts.ts';
import type { Run, RunState, Week } from '../digest-store.ts';
import { isCorrectionLost } from './is-correction-lost.ts';
import { sayWeek } from './say-week.ts';

/** How an issue got out, for the coordinators' channel, with what can be done about it. */
export function reportMessage({ week, dueAt }: Week, runs: readonly Run[], { branches }: Pick<DigestParts, 'branches'>): Message {
  const again = runs.flatMap((run) => againButton(run, nameIn(run.branch, branches)));
  const canCorrect = runs.some(({ state }) => state === 'sent');
  const buttons = [...again, ...(canCorrect ? [correctButton(week)] : [])];
  return {
    title: `Wochenüberblick ${sayWeek(week)}: ${sayOutcome(runs)}`,
    blocks: [
      { kind: 'list', items: sayRuns(runs, { dueAt, branches }) },
      ...(buttons.length === 0 ? [] : [{ kind: 'buttons', buttons } satisfies Block]),
    ],
  };
}

/** One line for each channel; of what was sent it ends with the link. */
export function sayRuns(runs: readonly Run[], { dueAt, branches }: Pick<Week, 'dueAt'> & Pick<DigestParts, 'branches'>): readonly Text[] {
  return runs.map((run) => {
    const words = `${sayChannel(run, branches)}: ${sayState(run, dueAt)}${sayCorrection(run)}`;
    return run.link === undefined ? words : [`${words} · `, { link: run.link, text: 'ansehen' }];
  });
}

/** "IG Metall Neunkirchen, Slack". */
export function sayChannel({ branch, platform }: Pick<Run, 'branch' | 'platform'>, branches: DigestParts['branches']): string {
  return `${nameIn(branch, branches)}, ${platformNames[platform]}`;
}

function nameIn(id: string, branches: DigestParts['branches']): string {
  return branches.find((branch) => branch.id === id)?.name ?? id;
}

function sayOutcome(runs: readonly Run[]): string {
  const has = (state: RunState) => runs.some((run) => run.state === state);
  if (has('unknown')) return 'bitte nachsehen';
  if (has('failed')) return 'nicht überall angekommen';
  if (has('skipped')) return 'ausgefallen';
  if (has('suspended')) return 'ausgesetzt';
  return has('queued') ? 'noch unterwegs' : 'angekommen';
}

function sayState({ state, at, reason }: Run, dueAt: string): string {
  const [day, why] = [dayOf(new Date(at)), sayReason(reason)];
  const because = why === undefined ? '' : ` (${why})`;
  const texts: Readonly<Record<RunState, string>> = {
    queued: 'noch unterwegs',
    sent: `gesendet ${day === dayOf(new Date(dueAt)) ? '' : `am ${germanDay(day)} `}um ${germanTime(at)} Uhr`,
    unknown: 'ungeklärt. Bitte sieh im Kanal nach, ob er da ist; von selbst sende ich ihn nicht noch einmal.',
    failed: `nicht gesendet${because}`,
    skipped: `ausgefallen${because}`,
    suspended: 'ausgesetzt',
  };
  return texts[state];
}

function sayCorrection(run: Run): string {
  if (!isCorrectionLost(run)) return '';
  return `. Die Korrektur ist dort nicht angekommen (${sayReason(run.correction?.reason) ?? 'ungeklärt'})`;
}

/** What we ourselves said in English; the words of a platform stay as they are, for whoever looks them up. */
export function sayReason(reason: string | undefined): string | undefined {
  return reason === undefined ? undefined : (reasons[reason] ?? reason);
}

const reasons: Readonly<Record<string, string>> = {
  'it was too late': 'es war zu spät',
  'it could not be made': 'er ließ sich nicht erstellen',
  'nobody agreed to it': 'nicht freigegeben',
  'the office has no such channel here': 'der Kanal ist nicht eingetragen',
};

function againButton({ state, week, branch, platform, attempt }: Run, name: string): readonly Button[] {
  if (state !== 'failed' && state !== 'unknown') return [];
  const value = `${week} ${branch} ${platform} ${attempt}`;
  const button = { label: `Erneut senden: ${name} (${platformNames[platform]})`, action: 'digest.again', value } as const;
  if (state === 'failed') return [button];
  const question = 'Hast Du im Kanal nachgesehen? Steht der Überblick schon da, wäre er danach doppelt.';
  return [{ ...button, confirm: { question, yes: 'Ja, senden', no: 'Nein' } }];
}

/** Opens the form for a correction. */
export function correctButton(week: string): Button {
  return { label: 'Korrigieren', action: 'digest.correct', value: week, asks: true };
}
