import type { Found, Hit } from '../../ask/retriever.ts';
import { passagesPerHit } from '../find-articles.ts';
import type { Near, Nearness } from './judge-nearness.ts';

/** `weight` is the share of meaning, from 0 (words alone) to 1. */
export type Fusion = { readonly weight: number; readonly limit: number };

/**
 * Ranks what words found (all of it) again, with what is near in meaning: both as shares of the best. How sure the search
 * is stays as the words say, since vectors always find something. With the weight 0 all stays as it was.
 */
export function fuseHits(found: Found, nearness: Nearness, { weight, limit }: Fusion): Found {
  if (weight === 0) return { ...found, hits: found.hits.slice(0, limit) };
  const best = found.hits[0]?.score || 1;
  const fused = [...found.hits, ...findOthers(found, nearness)].map((hit) => {
    const near = nearness.get(hit.article.id)?.passages[0]?.score ?? 0;
    return { ...hit, score: (1 - weight) * hit.score + weight * best * near };
  });
  const ranked = fused.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  const bestPassage = found.hits.reduce((highest, { passages }) => Math.max(highest, passages[0]?.score ?? 0), 0) || 1;
  const hits = ranked.slice(0, limit).map((hit) => {
    const near = nearness.get(hit.article.id);
    return near === undefined ? hit : { ...hit, passages: fusePassages(hit, near, { weight, best: bestPassage }) };
  });
  return { ...found, hits };
}

/** Articles that words did not find. */
function findOthers(found: Found, nearness: Nearness): readonly Hit[] {
  const known = new Set(found.hits.map(({ article }) => article.id));
  const others = [...nearness.values()].filter(({ article }) => !known.has(article.id));
  return others.map(({ article }) => ({ article, score: 0, passages: [] }));
}

/** A passage that is not among the hit's counts as if no word of it matched: the others matched better. */
function fusePassages(hit: Hit, near: Near, { weight, best }: { readonly weight: number; readonly best: number }): Hit['passages'] {
  const byWords = new Map(hit.passages.map(({ passage, score }) => [keyOf(passage), score]));
  const fused = near.passages.map(({ passage, score }) => ({
    passage,
    score: (1 - weight) * (byWords.get(keyOf(passage)) ?? 0) + weight * best * score,
  }));
  return fused.sort((a, b) => b.score - a.score).slice(0, passagesPerHit);
}

function keyOf({ kind, heading, text }: Hit['passages'][number]['passage']): string {
  return [kind, heading, text].join('\n');
}
