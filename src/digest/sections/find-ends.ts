import type { DigestArticle, DigestFact } from '../digest-input.ts';

/** What of an article ends on a day and is told of no other; `whole` when the article itself does. */
export type End = { readonly article: DigestArticle; readonly day: string; readonly facts: readonly DigestFact[]; readonly whole: boolean };

/**
 * All ends that are worth telling, one for each article and day, in the order of the base. What has expired as a whole has
 * no more ends, and what several articles mention is told of one: that which is about it, or else the first.
 */
export function findEnds(articles: ReadonlyMap<string, DigestArticle>): readonly End[] {
  const ends = [...articles.values()].filter(({ status }) => status !== 'expired').flatMap(endsOf);
  const owners = new Map<string, End>();
  for (const end of ends.toSorted((one, other) => weightOf(one) - weightOf(other))) {
    for (const name of end.facts.map((fact) => nameOf(end, fact))) if (!owners.has(name)) owners.set(name, end);
  }
  const isOwned = (end: End, fact: DigestFact) => owners.get(nameOf(end, fact)) === end;
  return ends.flatMap((end) => {
    const facts = end.facts.filter((fact) => isOwned(end, fact));
    return end.whole || facts.length > 0 ? [{ ...end, facts }] : [];
  });
}

function endsOf(article: DigestArticle): readonly End[] {
  const days = [article.validUntil, ...article.keyFacts.map(({ validUntil }) => validUntil)].flatMap((day) => day ?? []);
  return [...new Set(days)].map((day) => ({
    article,
    day,
    facts: article.keyFacts.filter(({ validUntil }) => validUntil === day),
    whole: article.validUntil === day,
  }));
}

/** Overviews only collect what other articles say. */
function weightOf({ whole, article }: End): number {
  if (whole) return 0;
  return article.section === 'overview' ? 2 : 1;
}

/** The same source and the same day: the same end. */
function nameOf({ day }: End, { source }: DigestFact): string {
  return `${day} ${source.url}`;
}
