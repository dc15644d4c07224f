import type { Block, Button, Message } from '../../chat/message.ts';
import { dayOf, germanDay, germanTime } from '../../days.ts';
import type { DigestParts } from '../digest-parts.ts';
import { tryIssue } from '../try-issue.ts';
import type { Due } from '../weekly-time.ts';
import { sayWeek } from './say-week.ts';

/** The next issue as every branch will read it, for the coordinators' channel. */
export async function draftMessage(due: Due, parts: DigestParts): Promise<Message> {
  const { targets, branches, approval } = parts;
  const edition = await parts.edition(due);
  const shown = branches.filter(({ id }) => targets.some(({ branch }) => branch === id));
  const previews = await Promise.all(
    shown.map(async ({ id, name }) => foldIssue(name, await tryIssue(edition, { week: due.week, branch: id }, parts))),
  );
  const when = `${germanDay(dayOf(new Date(due.dueAt)))} um ${germanTime(due.dueAt)} Uhr`;
  const text = approval
    ? `Geht am ${when} in die Kanäle, sobald jemand von Euch ihn freigibt.`
    : `Geht am ${when} von selbst in die Kanäle. Was sich bis dahin in der Wissensbank ändert, kommt dazu.`;
  return {
    title: `Entwurf: Wochenüberblick ${sayWeek(due.week)}`,
    blocks: [{ kind: 'text', text }, ...previews, { kind: 'buttons', buttons: draftButtons(due.week) }],
  };
}

function foldIssue(name: string, issue: Message | undefined): Block {
  const blocks = issue ? issue.blocks.flatMap((block) => showInDraft(block, name)) : [notMade];
  return { kind: 'folded', summary: name, blocks };
}

const notMade: Block = { kind: 'note', tone: 'warning', text: 'Dieser Überblick lässt sich gerade nicht erstellen.' };

/** Nobody shall book from a draft. What is folded in all issues together would be too much for one message. */
function showInDraft(block: Block, name: string): readonly Block[] {
  if (block.kind === 'buttons') return [];
  if (block.kind !== 'folded') return [block];
  const command = `/digest vorschau ${name.replace(/^IG Metall /, '')}`;
  return [{ kind: 'text', text: `Darunter steht eingeklappt: ${block.summary}. Alles zeigt Dir „${command}“.` }];
}

/** What coordinators can do with an issue before it goes out. */
export function draftButtons(week: string): readonly Button[] {
  const sendNow = { question: 'Jetzt in alle Kanäle senden?', yes: 'Ja, senden', no: 'Nein' };
  const suspend = { question: 'Diese Woche keinen Überblick senden?', yes: 'Ja, aussetzen', no: 'Nein' };
  return [
    { label: 'Freigeben', action: 'digest.approve', value: week, style: 'primary' },
    { label: 'Bearbeiten', action: 'digest.edit', value: week, asks: true },
    { label: 'Diese Woche aussetzen', action: 'digest.suspend', value: week, style: 'danger', confirm: suspend },
    { label: 'Jetzt senden', action: 'digest.send', value: week, confirm: sendNow },
  ];
}
