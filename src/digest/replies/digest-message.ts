import type { Block, Message, Text } from '../../chat/message.ts';
import { germanDay } from '../../days.ts';
import type { Issue, Item, Section } from '../issue.ts';
import { countItems, pickVisible } from '../pick-visible.ts';
import { titleOfIssue } from '../say-issue.ts';

export type DigestOptions = {
  readonly branchName: string;
  /** What was put right after the issue had been posted, and on which day. */
  readonly corrected?: { readonly day: string; readonly text: string } | undefined;
};

/** An issue as it is posted into the channel of the branch. It carries nothing that is for one person alone. */
export function digestMessage(issue: Issue, { branchName, corrected }: DigestOptions): Message {
  const { visible, hidden, omitted } = pickVisible(issue);
  const blocks: readonly Block[] = [
    ...(corrected ? [sayCorrection(corrected)] : []),
    ...(issue.intro ?? []).map((text): Block => ({ kind: 'text', text })),
    ...visible.flatMap(saySection),
    ...(issue.sections.some(({ items }) => items.some(({ offer }) => offer?.sample)) ? [sampleNote] : []),
    ...sayRest(hidden, omitted),
    sayVerdicts(issue),
  ];
  return { title: titleOfIssue(issue.week, branchName), blocks };
}

function sayRest(hidden: readonly Section[], omitted: number): readonly Block[] {
  const count = countItems(hidden) + omitted;
  if (count === 0) return [];
  const last: readonly Block[] = omitted === 0 ? [] : [{ kind: 'text', text: `Dazu ${omitted} weitere, für die hier kein Platz ist.` }];
  return [{ kind: 'folded', summary: `Mehr (${count})`, blocks: [...hidden.flatMap(saySection), ...last] }];
}

function sayCorrection({ day, text }: NonNullable<DigestOptions['corrected']>): Block {
  return { kind: 'note', tone: 'info', text: `Korrigiert am ${germanDay(day)}: ${text}` };
}

const sampleNote: Block = {
  kind: 'note',
  tone: 'warning',
  text: 'Beispieldaten: Der Katalog ist noch nicht der echte der Transformationswerkstatt.',
};

function saySection({ kind, title, items }: Section): readonly Block[] {
  const heading: Block = { kind: 'text', text: [{ bold: title }] };
  switch (kind) {
    case 'workshops':
      return [heading, ...items.flatMap(sayWorkshop)];
    case 'deadlines':
      return [heading, ...sayDeadlines(items)];
    default:
      return [heading, { kind: 'list', items: items.map(sayItem) }];
  }
}

/** What ends on the same day stands under that day. */
function sayDeadlines(items: readonly Item[]): readonly Block[] {
  const days = [...new Set(items.map(({ date }) => date))];
  return days.flatMap((day): readonly Block[] => {
    const ending = items.filter(({ date }) => date === day);
    const prefix = day === undefined || ending.length === 1 ? '' : `Bis ${germanDay(day)}: `;
    const list: Block = { kind: 'list', items: ending.map((item) => sayItem({ ...item, text: cutStart(item.text, prefix) })) };
    return prefix === '' ? [list] : [{ kind: 'text', text: prefix.trim() }, list];
  });
}

function cutStart(text: string, start: string): string {
  return text.startsWith(start) ? text.slice(start.length) : text;
}

/** The source stands as a link where the text names it, else behind it. */
function sayItem({ text, paragraph = '', url }: Item): Text {
  if (url === undefined) return text;
  const place = paragraph === '' ? -1 : text.lastIndexOf(`(${paragraph}, `) + 1;
  if (place <= 0) return [text, ' ', { link: url, text: 'Quelle' }];
  return [text.slice(0, place), { link: url, text: paragraph }, text.slice(place + paragraph.length)];
}

function sayWorkshop({ text, workshopId, offer }: Item): readonly Block[] {
  if (workshopId === undefined) return [{ kind: 'text', text }];
  const label = offer?.label ?? 'Buchen';
  return [
    { kind: 'text', text },
    { kind: 'buttons', buttons: [{ label, action: 'book.open', value: workshopId, asks: true }] },
  ];
}

/** Counted without names. */
function sayVerdicts({ week, branch }: Issue): Block {
  const value = `${week} ${branch}`;
  return {
    kind: 'buttons',
    buttons: [
      { label: 'Gelesen', action: 'digest.read', value },
      { label: 'Hilfreich', action: 'digest.helpful', value },
    ],
  };
}
