import type { Article, KeyFact, Source } from './article.ts';
import type { Extract, Outcome } from './outcome.ts';

/** A source as the reader gets it: one for each article, most relevant first. `asOf` is the oldest date of what is used. */
export type Citation = {
  readonly articleId: string;
  readonly title: string;
  readonly url: string;
  readonly asOf?: string | undefined;
  readonly reviewedOn: string;
};

type Answered = Outcome & { kind: 'grounded' | 'expired' };

/** Sources of an outcome, at most three, in the order of the numbers in its message. */
export function citationsOf(outcome: Outcome): Citation[] {
  switch (outcome.kind) {
    case 'grounded':
    case 'expired':
      return [...extractsOf(outcome).map(citeExtract), ...outcome.also.map(({ article, fact }) => cite(article, fact ? [fact] : []))].slice(
        0,
        3,
      );
    case 'clarify':
      return outcome.candidates.map((article) => cite(article, []));
    case 'not-covered':
      // What the base says of its own gap is quoted, and carries its source like all that is quoted.
      return outcome.said === undefined ? [] : outcome.near.slice(0, 1).map((article) => cite(article, []));
    case 'out-of-scope':
      return [];
  }
}

/** What an answer quotes: one article, or two when the question compares. */
export function extractsOf(outcome: Answered): Extract[] {
  return [outcome.extract, ...(outcome.compared ? [outcome.compared] : [])];
}

function citeExtract({ article, facts, steps }: Extract): Citation {
  return cite(article, [...facts.map(({ fact }) => fact), ...steps]);
}

function cite(article: Article, facts: readonly KeyFact[]): Citation {
  const used = facts.flatMap((fact) => sourceOf(article, fact.source) ?? []);
  const first = used[0] ?? article.sources[0];
  const dates = used.flatMap((source) => source.date ?? []).sort();
  return {
    articleId: article.id,
    title: article.title,
    url: first?.url ?? '',
    asOf: dates[0] ?? first?.date,
    reviewedOn: article.reviewedOn,
  };
}

function sourceOf(article: Article, number: number): Source | undefined {
  return article.sources[number - 1];
}
