import type { DigestArticle, DigestChange, FactChange } from '../digest-input.ts';
import type { Item } from '../issue.ts';
import { withoutDays } from './pick-proof.ts';
import { sayChangedFact, sayChangedFacts } from './say-changed-fact.ts';

/** More than these are told in one line. */
const mostAlone = 2;

/** What key facts of an article say otherwise than before. What only moved along with the end of the article is told with that. */
export function tellFacts(change: DigestChange, article: DigestArticle): readonly Item[] {
  const facts = change.facts.filter((fact) => !movedAlong(fact, change, article));
  return facts.length > mostAlone ? [sayChangedFacts(article, facts)] : facts.map((fact) => sayChangedFact(article, fact));
}

function movedAlong({ old, new: now, moved }: FactChange, { was }: DigestChange, article: DigestArticle): boolean {
  const [from, to] = [was?.validUntil, article.validUntil];
  if (!was || from === to) return false;
  if (moved) return moved.from === from && moved.to === to;
  if (old === undefined || now === undefined || from === undefined || to === undefined) return false;
  return withoutDays(old, [from, to]) === withoutDays(now, [from, to]);
}
