import type { SearchedBase } from '../load-knowledge-base.ts';
import { indexArticle } from '../passages.ts';
import { createEmbedTexts, type EmbedParts, hashOfText } from './embed-texts.ts';
import { embeddedTexts } from './embedded-text.ts';
import { createJudgeNearness, type JudgeNearness } from './judge-nearness.ts';
import { tuneWeight } from './tune-weight.ts';

/** All that a base needs to be searched by meaning too; `length` is how many numbers a vector has. */
export type Prepared = { readonly nearness: JudgeNearness; readonly weight: number; readonly length: number };

/** Makes what vectors the cache lacks, forgets those that no passage needs, and tunes the weight if the base is another one. */
export async function prepareVectors(base: SearchedBase, parts: EmbedParts, stop: AbortSignal): Promise<Prepared> {
  const texts = embeddedTexts(base.articles);
  const vectors = await createEmbedTexts(parts)(texts, stop);
  await parts.cache.forgetAllBut(parts.embedder.model, texts.map(hashOfText));
  const length = vectors.values().next().value?.length ?? 0;
  const weight = await findWeight({ base, vectors, stop, fingerprint: fingerprintOf(base, length) }, parts);
  parts.log.info({ model: parts.embedder.model, vectors: vectors.size, length, weight }, 'vectors of the knowledge base are ready');
  return { nearness: createJudgeNearness(base.articles, vectors), weight, length };
}

type Weighed = Parameters<typeof tuneWeight>[0] & { readonly fingerprint: string };

async function findWeight({ fingerprint, ...given }: Weighed, { cache, embedder, log }: EmbedParts): Promise<number> {
  const kept = await cache.weightOf(embedder.model);
  if (kept?.base === fingerprint) return kept.weight;
  const tuned = await tuneWeight(given);
  await cache.keepWeight(embedder.model, { weight: tuned.weight, base: fingerprint });
  log.info({ model: embedder.model, ...tuned }, 'tuned the weight of vectors by the mean reciprocal rank of held out questions');
  return tuned.weight;
}

/** Changes with whatever a search looks at, not with dates and sources. */
function fingerprintOf({ articles, glossary }: SearchedBase, length: number): string {
  return hashOfText(JSON.stringify([length, articles.map((article) => [article.id, article.situations, indexArticle(article)]), glossary]));
}
