import { createHash } from 'node:crypto';
import type { Embedder } from '../../ask/writing/embedder.ts';
import type { VectorCache } from '../../ask/writing/vector-cache.ts';
import { ModelError } from '../../errors.ts';
import type { Log } from '../../log.ts';
import { unitVector } from './unit-vector.ts';
import { within } from './within.ts';

export type EmbedParts = { readonly embedder: Embedder; readonly cache: VectorCache; readonly log: Log };

/** Vectors of length 1 by their text, all with equally many numbers. Throws what the embedder or the cache throws. */
export type EmbedTexts = (texts: readonly string[], stop?: AbortSignal) => Promise<ReadonlyMap<string, Float32Array>>;

type Vectors = ReadonlyMap<string, Float32Array>;

const textsAtOnce = 32;
/** A model on a small machine takes seconds for each text. */
const batchMilliseconds = 120_000;

/** Makes vectors of what the cache lacks and keeps each batch at once, so that after a failure only the rest is made. */
export function createEmbedTexts(parts: EmbedParts): EmbedTexts {
  return async (texts, stop) => {
    const distinct = [...new Set(texts)];
    const cached = await findCached(distinct, parts);
    const missing = distinct.filter((text) => !cached.has(text));
    const made = await makeVectors(missing, parts, stop);
    const outdated = findOutdated(cached, made);
    if (outdated.length > 0)
      parts.log.warn({ vectors: outdated.length }, 'the model gives vectors of another length; the old ones are made again');
    const all: Vectors = new Map([...cached, ...made, ...(await makeVectors(outdated, parts, stop))]);
    if (lengthsOf(all).size > 1) throw new ModelError('broken', 'the model gives vectors of different lengths');
    return all;
  };
}

/** Names a text in the cache. */
export function hashOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function findCached(texts: readonly string[], { cache, embedder }: EmbedParts): Promise<Vectors> {
  const found = await cache.find(embedder.model, texts.map(hashOfText));
  return new Map(
    texts.flatMap((text) => {
      const vector = found.get(hashOfText(text));
      const unit = vector && unitVector(vector);
      return unit ? [[text, unit]] : [];
    }),
  );
}

/** Texts whose cached vectors do not fit to the new ones, or not to each other. */
function findOutdated(cached: Vectors, made: Vectors): readonly string[] {
  if (lengthsOf(new Map([...cached, ...made])).size < 2) return [];
  const [length] = lengthsOf(made);
  return [...cached].filter(([, vector]) => vector.length !== length).map(([text]) => text);
}

function lengthsOf(vectors: Vectors): ReadonlySet<number> {
  return new Set([...vectors.values()].map(({ length }) => length));
}

async function makeVectors(texts: readonly string[], parts: EmbedParts, stop?: AbortSignal): Promise<Vectors> {
  const made = new Map<string, Float32Array>();
  const tell = createProgress(texts.length, parts.log);
  for (let start = 0; start < texts.length; start += textsAtOnce) {
    const batch = texts.slice(start, start + textsAtOnce);
    const vectors = await within(batchMilliseconds, (signal) => parts.embedder.embed(batch, signal), stop);
    for (const [text, unit] of toUnits(batch, vectors)) made.set(text, unit);
    await parts.cache.keep(parts.embedder.model, new Map(batch.map((text, i) => [hashOfText(text), vectors[i] ?? new Float32Array()])));
    tell(made.size);
  }
  return made;
}

/** The vectors of length 1 with their texts. Throws where one is missing or holds something that is no number. */
export function toUnits(texts: readonly string[], vectors: readonly Float32Array[]): Vectors {
  const units = vectors.map(unitVector).filter((unit) => unit !== undefined);
  if (units.length !== texts.length || vectors.length !== texts.length)
    throw new ModelError('broken', 'the model gave no vector for each text');
  return new Map(texts.map((text, i) => [text, units[i] ?? new Float32Array()]));
}

/** Logs each tenth. */
function createProgress(total: number, log: Log): (done: number) => void {
  let told = 0;
  return (done) => {
    const tenths = Math.floor((10 * done) / total);
    if (tenths > told) log.info({ done, total }, 'making vectors of the knowledge base');
    told = tenths;
  };
}
