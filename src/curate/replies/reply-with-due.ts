import type { Block, Button } from '../../chat/message.ts';
import type { Reply } from '../../chat/reply.ts';
import { dayOf, germanDay } from '../../days.ts';
import type { CuratedArticle } from '../curated-article.ts';
import type { DueArticle, DueList } from '../find-due.ts';
import { nameTarget } from '../find-target.ts';
import type { Proposal } from '../proposal.ts';

/** Few enough for a phone and for what a message may hold. */
const pageSize = 5;

export type DuePage = {
  /** Place of the first article that is shown. */
  readonly from: number;
  /** What the last press led to. */
  readonly said?: { readonly text: string; readonly tone: 'info' | 'warning' } | undefined;
};

/** What a curator has to do, article by article with its key facts and buttons. Private: reviews are the office's business. */
export function replyWithDue({ due, waiting, withdrawn, next }: DueList, { from, said }: DuePage): Reply {
  const start = from < due.length ? from : 0;
  const blocks: Block[] = [
    ...(said === undefined ? [] : [{ kind: 'note', ...said } as const]),
    { kind: 'text', text: countDue(due, next) },
    ...due.slice(start, start + pageSize).flatMap((each) => sayDue(each, start)),
    ...sayPaging(due.length, start),
    ...sayWaiting(waiting),
    ...sayWithdrawn(withdrawn),
  ];
  return { audience: 'asker', message: { title: 'Wissensbank: zu prüfen', blocks } };
}

function countDue(due: readonly DueArticle[], next: CuratedArticle | undefined): string {
  if (due.length === 0) {
    const then = next === undefined ? '' : ` Als Nächstes ist „${next.title}“ bis ${germanDay(next.reviewBy)} dran.`;
    return `Gerade ist nichts zu prüfen.${then}`;
  }
  const overdue = due.filter((each) => each.overdue).length;
  return `${due.length === 1 ? '1 Artikel ist' : `${due.length} Artikel sind`} zu prüfen, ${overdue === 0 ? 'keiner davon' : overdue} überfällig.`;
}

function sayDue({ article, overdue, ended }: DueArticle, start: number): Block[] {
  const { title, reviewBy, reviewedOn } = article;
  const when = `${overdue ? 'Überfällig seit' : 'Zu prüfen bis'} ${germanDay(reviewBy)} · zuletzt geprüft ${germanDay(reviewedOn)}`;
  return [
    { kind: 'divider' },
    { kind: 'text', text: [{ bold: title }] },
    { kind: 'text', text: when },
    ...(ended.length === 0 ? [] : [{ kind: 'note', tone: 'warning', text: `Abgelaufen: ${ended.join(', ')}.` } as const]),
    { kind: 'folded', summary: 'Angaben und Quellen ansehen', blocks: sayFacts(article) },
    { kind: 'buttons', buttons: ended.length > 0 ? buttonsFor(article) : [confirmButton(article, start), ...buttonsFor(article)] },
  ];
}

function sayFacts({ keyFacts, sources }: CuratedArticle): Block[] {
  return [
    { kind: 'facts', rows: keyFacts.map(({ label, value, source }) => ({ label, value: `${value} (Quelle ${source})` })) },
    {
      kind: 'list',
      ordered: true,
      items: sources.map(({ title, url, date }) => [{ link: url, text: title }, date === undefined ? '' : ` · Stand ${date}`]),
    },
  ];
}

/** Not for what has run out: that cannot be confirmed. The place in the list comes along, so that it stays there. */
function confirmButton(article: CuratedArticle, start: number): Button {
  return { label: 'Stimmt noch', action: 'curate.confirm', value: `${nameTarget(article)} ${start}`, style: 'primary' };
}

/** What a curator may do with an article at any time. */
export function buttonsFor(article: CuratedArticle): Button[] {
  const value = nameTarget(article);
  return [
    { label: 'Ändern', action: 'curate.change', value, asks: true },
    { label: 'Zurückziehen', action: 'curate.withdraw', value, style: 'danger', asks: true },
  ];
}

function sayPaging(count: number, start: number): Block[] {
  if (count <= pageSize) return [];
  const rest = count - start - pageSize;
  const more = rest > 0 ? { label: `Weitere zeigen (${rest})`, value: String(start + pageSize) } : { label: 'Von vorn', value: '0' };
  return [{ kind: 'divider' }, { kind: 'buttons', buttons: [{ ...more, action: 'curate.due' }] }];
}

function sayWaiting(waiting: readonly Proposal[]): Block[] {
  if (waiting.length === 0) return [];
  const items = waiting.map(({ title, at }) => `${title}: vorgeschlagen am ${germanDay(dayOf(new Date(at)))}`);
  return [{ kind: 'divider' }, { kind: 'text', text: [{ bold: 'Änderungen, die auf die Übernahme warten' }] }, { kind: 'list', items }];
}

function sayWithdrawn(withdrawn: readonly CuratedArticle[]): Block[] {
  if (withdrawn.length === 0) return [];
  return [
    { kind: 'divider' },
    { kind: 'text', text: [{ bold: 'Zurückgezogen' }] },
    ...withdrawn.slice(0, pageSize).flatMap((article): Block[] => [
      { kind: 'text', text: article.title },
      { kind: 'buttons', buttons: [{ label: 'Wieder freigeben', action: 'curate.confirm', value: nameTarget(article) }] },
    ]),
  ];
}
