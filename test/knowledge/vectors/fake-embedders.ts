import { createHash } from 'node:crypto';
import type { Embedder } from '../../../src/ask/writing/embedder.ts';

/** An embedder with the batches that it was asked for. */
export type WatchedEmbedder = Embedder & { readonly batches: (readonly string[])[]; readonly texts: () => number };

type VectorOf = (text: string) => Float32Array;

/** Makes an embedder of a function for one text; `before` runs first each time and may throw or never end. */
export function createFakeEmbedder(vectorOf: VectorOf, before: (batch: readonly string[]) => unknown = () => undefined): WatchedEmbedder {
  const batches: (readonly string[])[] = [];
  return {
    model: 'fake',
    batches,
    texts: () => batches.reduce((sum, batch) => sum + batch.length, 0),
    async embed(batch) {
      batches.push(batch);
      await before(batch);
      return batch.map(vectorOf);
    },
  };
}

/** A bag of three-letter grams; words of the same group of synonyms are the same word. */
export function gramVector(text: string, synonyms: readonly (readonly string[])[] = [], length = 256): Float32Array {
  const vector = new Float32Array(length);
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const group = synonyms.findIndex((words) => words.includes(word));
    const meant = group < 0 ? ` ${word} ` : ` ${hash(`concept ${group}`)} `;
    for (let i = 0; i + 3 <= meant.length; i++) addTo(vector, hash(meant.slice(i, i + 3)) % length, 1);
  }
  return vector;
}

/** Says nothing about the text, but always the same. */
export function randomVector(text: string, length = 64): Float32Array {
  const random = createRandom(hash(text));
  return Float32Array.from({ length }, () => random() - 0.5);
}

/** A direction of its own for each topic, with as much noise as wanted: what a good model would give. */
export function topicVector(topic: string, text: string, noise = 0.5): Float32Array {
  const own = randomVector(text);
  return randomVector(`topic ${topic}`).map((value, i) => value + noise * (own[i] ?? 0));
}

function addTo(vector: Float32Array, place: number, value: number): void {
  vector[place] = (vector[place] ?? 0) + value;
}

function hash(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32LE();
}

/** The linear congruential generator of Numerical Recipes. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
