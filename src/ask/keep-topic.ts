import type { Hit } from './retriever.ts';

/** Enough to stay ahead when circumstances are weighed. */
const topicLead = 1.5;

/** The topic of the conversation stays the first hit while the question points back to it. */
export function keepTopic(hits: readonly Hit[], topic: string | undefined): Hit[] {
  const highest = hits[0]?.score ?? 0;
  const kept = hits.map((hit) => (hit.article.id === topic ? { ...hit, score: topicLead * highest } : hit));
  return kept.sort((a, b) => b.score - a.score);
}
