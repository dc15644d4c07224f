import { namesArticle } from './names-article.ts';
import type { Hit } from './retriever.ts';

/** Hits whose scores lie closer together than this are told apart by nothing but what the question calls by its name. */
export const tooCloseToCall = 0.93;

/** Of the hits that are too close to call, those go first that a question names: "Kurzarbeitergeld" is not its transfer kind. */
export function putNamedFirst(hits: readonly Hit[], question: string): Hit[] {
  const least = tooCloseToCall * (hits[0]?.score ?? 0);
  const named = hits.filter((hit) => hit.score >= least && namesArticle(question, hit.article));
  const best = Math.max(0, ...hits.map((hit) => hit.score));
  return [...named.map((hit) => ({ ...hit, score: best })), ...hits.filter((hit) => !named.includes(hit))];
}
