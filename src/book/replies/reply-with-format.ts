import type { Block, Button } from '../../chat/message.ts';
import type { Reply } from '../../chat/reply.ts';
import type { Format } from '../format.ts';
import { audienceNames } from './desk-message.ts';

/** An article of the knowledge base that goes with a format. */
export type Related = { readonly id: string; readonly name: string };

/** What a format is about: for whom, what one gets out of it, what one does before, and where one can read on. */
export function replyWithFormat(format: Format, related: readonly Related[]): Reply {
  const { title, summary, audiences, duration, groupSize, aims, preparation, bring, sample } = format;
  const rows = [
    { label: 'Für', value: audiences.map((each) => audienceNames[each]).join(', ') },
    { label: 'Dauer', value: duration },
    { label: 'Gruppe', value: `${groupSize.min} bis ${groupSize.max} Personen` },
  ];
  const blocks: readonly Block[] = [
    { kind: 'text', text: summary },
    { kind: 'facts', rows },
    ...sayList('Das nimmst Du mit', aims),
    ...sayList('Vorbereitung', preparation),
    ...sayList('Bring mit', bring),
    ...(sample ? [{ kind: 'note', tone: 'warning', text: 'Beispieldaten: Diesen Workshop gibt es so noch nicht.' } as const] : []),
    { kind: 'buttons', buttons: buttonsFor(format, related) },
  ];
  return { audience: 'asker', message: { title, blocks } };
}

function sayList(title: string, items: readonly string[]): readonly Block[] {
  return items.length === 0
    ? []
    : [
        { kind: 'text', text: [{ bold: title }] },
        { kind: 'list', items },
      ];
}

const mostRelated = 3;

function buttonsFor({ id }: Format, related: readonly Related[]): readonly Button[] {
  return [
    { label: 'Termine', action: 'book.list', value: id, style: 'primary' },
    ...related.slice(0, mostRelated).map(({ id: article, name }): Button => ({ label: name, action: 'ask.more', value: article })),
  ];
}
