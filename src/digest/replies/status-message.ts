import type { Block, Button, Message } from '../../chat/message.ts';
import { dayOf, germanDay, germanTime } from '../../days.ts';
import type { DigestParts } from '../digest-parts.ts';
import type { Decision, Note, Run, Votes, Week } from '../digest-store.ts';
import { fewestPeople } from '../fewest-people.ts';
import type { Due } from '../weekly-time.ts';
import { draftButtons } from './draft-message.ts';
import { sayRuns } from './report-message.ts';
import { sayWeek } from './say-week.ts';

/** What is known of the next issue and of one that went out. */
export type Status = {
  readonly next: Due;
  readonly decision: Decision;
  readonly notes: readonly Note[];
  readonly last: { readonly week: Week; readonly runs: readonly Run[]; readonly votes: ReadonlyMap<string, Votes> } | undefined;
};

/** How the digest stands, to a coordinator alone. */
export function statusMessage(status: Status, parts: Pick<DigestParts, 'branches' | 'approval' | 'targets'>): Message {
  const { next, notes } = status;
  return {
    title: `Wochenüberblick ${sayWeek(next.week)}`,
    blocks: [
      { kind: 'text', text: sayNext(status, parts) },
      ...notes.flatMap((note) => showNote(note, parts)),
      { kind: 'buttons', buttons: draftButtons(next.week) },
      ...showLast(status.last, parts),
    ],
  };
}

function sayNext({ next, decision }: Status, { approval, targets }: Pick<DigestParts, 'approval' | 'targets'>): string {
  const when = `${germanDay(dayOf(new Date(next.dueAt)))} um ${germanTime(next.dueAt)} Uhr`;
  if (targets.length === 0) return 'Es ist kein Kanal eingetragen oder alle sind abgeschaltet.';
  if (decision === 'suspended') return 'Er ist für diese Woche ausgesetzt. Mit „Freigeben“ nimmst Du das zurück.';
  if (decision === 'approved') return `Freigegeben. Er geht am ${when} in die Kanäle.`;
  return approval ? `Wartet auf Freigabe. Fällig am ${when}.` : `Er geht am ${when} von selbst in die Kanäle.`;
}

function showNote({ id, text, branch }: Note, { branches }: Pick<DigestParts, 'branches'>): readonly Block[] {
  const name = branches.find((each) => each.id === branch)?.name ?? 'alle';
  const button: Button = { label: 'Notiz löschen', action: 'digest.note-off', value: id, style: 'danger' };
  return [
    { kind: 'text', text: [{ bold: `Notiz (${name}): ` }, text] },
    { kind: 'buttons', buttons: [button] },
  ];
}

function showLast(last: Status['last'], { branches }: Pick<DigestParts, 'branches'>): readonly Block[] {
  if (!last) return [];
  const votes = branches.flatMap(({ id, name }) => {
    const { read = 0, helpful = 0 } = last.votes.get(id) ?? {};
    return read + helpful === 0 ? [] : [`${name}: ${sayCount(read)} mal gelesen, ${sayCount(helpful)} mal hilfreich`];
  });
  const lines = [...sayRuns(last.runs, { ...last.week, branches }), ...votes];
  return [
    { kind: 'divider' },
    { kind: 'text', text: [{ bold: `Zuletzt: ${sayWeek(last.week.week)}` }] },
    lines.length === 0
      ? { kind: 'text', text: 'Es war kein Kanal eingetragen oder alle waren abgeschaltet.' }
      : { kind: 'list', items: lines },
  ];
}

/** A number of few people could point to somebody. */
function sayCount(people: number): string {
  return people < fewestPeople ? `unter ${fewestPeople}` : String(people);
}
