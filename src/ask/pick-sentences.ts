import type { Article } from './article.ts';
import type { Relevance } from './pick-facts.ts';
import { ranOut } from './validity.ts';

const mostSentences = 2;
/** A second sentence comes along only when it fits nearly as well as the first. */
const nearEnough = 0.55;

/**
 * The sentences of an article that answer a question best, at most two, best first, word for word. Sentences that
 * have run out are left out. When no word fits, the summary speaks.
 */
export function pickSentences(article: Article, relevance: Relevance, today: string): string[] {
  const candidates = article.sections
    .flatMap(({ heading, sentences }) => sentences.map((text) => ({ text, context: heading })))
    .filter(({ text }) => !ranOut(text, article, today));
  const scores = relevance(candidates);
  const ranked = candidates.map(({ text }, i) => ({ text, score: scores[i] ?? 0 })).sort((a, b) => b.score - a.score);
  const best = ranked[0]?.score ?? 0;
  const picked = ranked.filter(({ score }) => score > 0 && score >= nearEnough * best).slice(0, mostSentences);
  if (picked.length > 0) return picked.map(({ text }) => text);
  return ranOut(article.summary, article, today) ? [] : [article.summary];
}
