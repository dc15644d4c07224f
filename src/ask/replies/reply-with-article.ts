import type { Block, SourceRow } from '../../chat/message.ts';
import type { Reply } from '../../chat/reply.ts';
import { germanDay } from '../../days.ts';
import type { Article } from '../article.ts';
import { findDoubts, findStanding } from '../find-standing.ts';
import { factIsPast, ranOut } from '../validity.ts';
import { sayWarning } from './say-warning.ts';

/** A whole article: summary, all key facts, the text folded by heading, all sources. Private, so that it floods no channel. */
export function replyWithArticle(article: Article, today: string): Reply {
  const blocks: Block[] = [
    ...[...findStanding(article, today), ...findDoubts(article, today)].map(sayWarning),
    ...(ranOut(article.summary, article, today) ? [] : [{ kind: 'text', text: article.summary } as const]),
    {
      kind: 'facts',
      rows: article.keyFacts.map((fact) => ({
        label: fact.label,
        value: fact.value,
        citation: fact.source,
        ...pastRemark(article, fact, today),
      })),
    },
    ...foldSections(article, today),
    {
      kind: 'sources',
      sources: article.sources.map(
        (source, i): SourceRow => ({
          number: i + 1,
          title: source.title,
          url: source.url,
          asOf: source.date,
          reviewedOn: article.reviewedOn,
        }),
      ),
    },
    { kind: 'buttons', buttons: [{ label: 'Mensch fragen', action: 'ask.human', value: article.id, asks: true }] },
  ];
  return { audience: 'asker', message: { title: article.title, origin: 'knowledge-base', blocks } };
}

function pastRemark(article: Article, fact: Article['keyFacts'][number], today: string): { past?: string } {
  if (!factIsPast(fact, article, today)) return {};
  return { past: fact.validUntil === undefined ? 'gilt nicht mehr' : `galt bis ${germanDay(fact.validUntil)}` };
}

/** Sentences that have run out are left out, and with the last of them their heading. */
function foldSections(article: Article, today: string): Block[] {
  return article.sections
    .map(({ heading, sentences }) => ({ heading, items: sentences.filter((sentence) => !ranOut(sentence, article, today)) }))
    .filter(({ items }) => items.length > 0)
    .map(({ heading, items }) => ({ kind: 'folded', summary: heading || 'Text', blocks: [{ kind: 'list', items }] }));
}
