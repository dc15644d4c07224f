import type { Message } from '../../chat/message.ts';
import type { Run, Week } from '../digest-store.ts';
import { sayReason } from './report-message.ts';
import { sayWeek } from './say-week.ts';

type LeftOut = { readonly week: Week; readonly runs: readonly Run[] };

/** Several issues that nobody got, for the coordinators' channel. */
export function leftOutMessage(outcomes: readonly LeftOut[]): Message {
  return {
    title: `Wochenüberblick: ${outcomes.length} Ausgaben ausgefallen`,
    blocks: [{ kind: 'list', items: outcomes.map(sayLeftOut) }],
  };
}

function sayLeftOut({ week: { week }, runs: [run] }: LeftOut): string {
  return `${sayWeek(week)}: ausgefallen (${sayReason(run?.reason) ?? 'er wurde nicht gesendet'})`;
}
