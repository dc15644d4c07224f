import type { Article, KeyFact, Section } from './article.ts';
import type { ChosenFact } from './outcome.ts';
import { factIsPast, hasEnded, namesPastEnd } from './validity.ts';

const mostSteps = 2;
/** Where deadlines are dates of events and offices are owners, there is nothing to apply for. */
const nothingToApplyFor: ReadonlySet<Section> = new Set(['companies', 'transformation', 'overview']);

/** Who applies, by when and where, as far as the chosen facts have not said it yet: that is what to do next. */
export function pickSteps(article: Article, chosen: readonly ChosenFact[], today: string): KeyFact[] {
  if (hasEnded(article, today) || nothingToApplyFor.has(article.section)) return [];
  const told = new Set(chosen.map(({ fact }) => fact.aspect));
  const open = (fact: KeyFact) => !factIsPast(fact, article, today) && !namesPastEnd(fact.value, today);
  return (['applicant', 'deadline', 'contact'] as const)
    .filter((aspect) => !told.has(aspect))
    .flatMap((aspect) => article.keyFacts.find((fact) => fact.aspect === aspect && open(fact)) ?? [])
    .slice(0, mostSteps);
}
