import { namesArticle, paragraphIn } from './names-article.ts';
import type { Hit } from './retriever.ts';

/** Hits whose scores lie closer together than this are told apart by nothing but what the question calls by its name. */
export const tooCloseToCall = 0.93;
/** A paragraph says so clearly what is meant that it outweighs more. */
const paragraphShare = 0.4;

/**
 * Of the hits that are too close to call, those go first that a question names: "Kurzarbeitergeld" is not its transfer
 * kind. Ahead of them go those whose paragraph it names.
 */
export function putNamedFirst(hits: readonly Hit[], question: string): Hit[] {
  const named = hits.filter((hit) => isNear(hit, hits, tooCloseToCall) && namesArticle(question, hit.article));
  return lift(findByParagraph(hits, question), lift(named, hits));
}

function findByParagraph(hits: readonly Hit[], question: string): Hit[] {
  const called = hits.map((hit) => ({ hit, paragraph: paragraphIn(question, hit.article) }));
  const isPart = (paragraph: string) => called.some((other) => other.paragraph !== paragraph && other.paragraph.startsWith(paragraph));
  return called
    .filter(({ hit, paragraph }) => paragraph !== '' && !isPart(paragraph) && isNear(hit, hits, paragraphShare))
    .map(({ hit }) => hit);
}

function isNear(hit: Hit, hits: readonly Hit[], share: number): boolean {
  return hit.score >= share * (hits[0]?.score ?? 0);
}

/** The chosen ones go first, and count as much as the best. */
function lift(chosen: readonly Hit[], hits: readonly Hit[]): Hit[] {
  const best = Math.max(0, ...hits.map((hit) => hit.score));
  const ids = new Set(chosen.map((hit) => hit.article.id));
  return [...chosen.map((hit) => ({ ...hit, score: best })), ...hits.filter((hit) => !ids.has(hit.article.id))];
}
