import type { Article, KeyFact } from './article.ts';
import { fitsNamedPart } from './fits-named-part.ts';
import type { ChosenFact } from './outcome.ts';
import type { Question } from './read-question.ts';
import type { Judged } from './retriever.ts';
import { factIsPast, hasEnded } from './validity.ts';

/** How to pick from an article: `relevance` scores texts against the question, see `Retriever.relevance`; `today` is an ISO day. */
export type Picking = { readonly relevance: (texts: readonly Judged[]) => readonly number[]; readonly today: string };

const mostFacts = 7;
/** A fact further below the best than this says something else. */
const nearEnough = 0.3;
/** Against one for the aspect and the place: what the question says in words tells most. */
const wordsWeight = 1.5;
const aspectBonus = 0.8;
/** Curators put first what matters most. */
const orderBonus = 0.8;
/** "T-ZUG B" was asked for, not "T-ZUG A". */
const partBonus = 1;

/**
 * The key facts that a question asks for, best first: those whose words fit, and among them those that tell what is
 * asked (how much, how long, by when, who). A fact that has run out comes only when nothing current tells the same, or
 * when the whole article is a thing of the past.
 */
export function pickFacts(article: Article, question: Question, { relevance, today }: Picking): ChosenFact[] {
  const scores = relevance(article.keyFacts.map((fact) => ({ text: `${fact.label} ${fact.value}` })));
  const scored = article.keyFacts
    .map((fact, i) => ({
      fact,
      past: factIsPast(fact, article, today),
      score:
        wordsWeight * (scores[i] ?? 0) +
        aspectBonus * askedFor(fact, question) +
        partBonus * fitsNamedPart(`${fact.label} ${fact.value}`, question.focus) +
        orderBonus * (1 - i / article.keyFacts.length),
    }))
    .sort((a, b) => b.score - a.score);
  const highest = scored[0]?.score ?? 0;
  const near = scored.filter(({ score }) => score >= nearEnough * highest).slice(0, mostFacts);
  const ended = hasEnded(article, today);
  const current = near.filter((candidate) => ended || !candidate.past || !hasCurrentTwin(candidate.fact, near));
  return current.map(({ fact, past }) => ({ fact, past }));
}

function askedFor(fact: KeyFact, question: Question): number {
  return fact.aspect === undefined ? 0 : (question.aspects.get(fact.aspect) ?? 0);
}

function hasCurrentTwin(fact: KeyFact, others: readonly ChosenFact[]): boolean {
  return fact.aspect !== undefined && others.some((other) => !other.past && other.fact.aspect === fact.aspect);
}
