/** Turns texts into vectors whose angle tells how alike their meanings are. All vectors of a model have the same length. */
export type Embedder = {
  readonly model: string;
  /** In the order of the texts. Throws a `ModelError` where not all come. */
  readonly embed: (texts: readonly string[], signal?: AbortSignal) => Promise<readonly Float32Array[]>;
};
