/** Turns texts into vectors that lie close where the texts mean the same. Throws a `ModelError` where one is missing. */
export interface Embedder {
  /** The model's name: vectors of different models cannot be compared. */
  readonly model: string;
  /** One vector for each text, in their order, all of the same length. */
  embed(texts: readonly string[], signal?: AbortSignal): Promise<readonly Float32Array[]>;
}
