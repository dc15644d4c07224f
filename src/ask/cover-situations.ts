import type { Situation } from './article.ts';
import type { Hit } from './retriever.ts';

const shown = 3;
/** A hit further below the first is about something else. */
const nearEnough = 0.6;

/**
 * Sees to it that of what a question tells of the plant nothing is forgotten among the hits that are shown: who speaks of
 * empty order books and of dismissals is told of both. The last place goes to the best hit about what is missing.
 */
export function coverSituations(hits: readonly Hit[], situations: ReadonlySet<Situation>): Hit[] {
  const top = hits.slice(0, shown);
  const told = new Set(top.flatMap((hit) => hit.article.situations));
  const missing = [...situations].filter((situation) => !told.has(situation));
  const least = nearEnough * (hits[0]?.score ?? 0);
  const added = hits
    .slice(shown)
    .find((hit) => hit.score >= least && hit.article.situations.some((situation) => missing.includes(situation)));
  if (added === undefined || top.length < shown) return [...hits];
  return [...top.slice(0, shown - 1), added, ...hits.slice(shown - 1).filter((hit) => hit !== added)];
}
