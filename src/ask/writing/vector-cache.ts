/** What fusing is worth for one state of the knowledge base. */
export type TunedWeight = { readonly weight: number; readonly base: string };

/**
 * Keeps vectors that were made once, each under its model and the SHA-256 of its text. What is gone is made again: it
 * saves time and holds nothing that is needed.
 */
export interface VectorCache {
  /** Those that are there, by hash. */
  find(model: string, hashes: readonly string[]): Promise<ReadonlyMap<string, Float32Array>>;
  /** Replaces what is there under the same hash. */
  keep(model: string, vectors: ReadonlyMap<string, Float32Array>): Promise<void>;
  /** Forgets all other vectors, those of other models too; tells how many. */
  forgetAllBut(model: string, hashes: readonly string[]): Promise<number>;
  /** The weight that was kept last for a model, and the fingerprint of the base that it was tuned on. */
  weightOf(model: string): Promise<TunedWeight | undefined>;
  keepWeight(model: string, tuned: TunedWeight): Promise<void>;
}
