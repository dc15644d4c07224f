import type { Block, SourceRow } from '../../chat/message.ts';
import type { Article } from '../article.ts';
import { type Citation, citationsOf, extractsOf } from '../citations.ts';
import type { Outcome } from '../outcome.ts';

type Sourced = Extract<Outcome, { kind: 'grounded' | 'expired' | 'clarify' | 'not-covered' }>;

/**
 * The numbered sources of an outcome. Under an answer each is called what it is ("§ 104 SGB III"), because the answer
 * names its article; under a question back it is called after the article.
 */
export function saySources(outcome: Sourced): Block {
  const articles = new Map(quotedBy(outcome).map((article) => [article.id, article]));
  const sources = citationsOf(outcome).map((citation, i): SourceRow => {
    const { url, asOf, reviewedOn } = citation;
    return { number: i + 1, title: titleOf(citation, articles.get(citation.articleId)), url, asOf, reviewedOn };
  });
  return { kind: 'sources', sources };
}

function titleOf({ title, url }: Citation, article: Article | undefined): string {
  return article?.sources.find((source) => source.url === url)?.title ?? title;
}

function quotedBy(outcome: Sourced): readonly Article[] {
  return outcome.kind === 'clarify' || outcome.kind === 'not-covered'
    ? []
    : [...extractsOf(outcome), ...outcome.also].map(({ article }) => article);
}
