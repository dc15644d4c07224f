import type { TunedWeight, VectorCache } from '../../../src/ask/writing/vector-cache.ts';

/** A cache that keeps for as long as the test; `size` is how many vectors there are. */
export function createMemoryCache(): VectorCache & { readonly size: () => number } {
  const models = new Map<string, Map<string, Float32Array>>();
  const weights = new Map<string, TunedWeight>();
  const rowsOf = (model: string) => models.get(model) ?? new Map<string, Float32Array>();
  return {
    size: () => [...models.values()].reduce((sum, rows) => sum + rows.size, 0),
    find: async (model, hashes) => new Map([...rowsOf(model)].filter(([hash]) => hashes.includes(hash))),
    async keep(model, vectors) {
      models.set(model, new Map([...rowsOf(model), ...vectors]));
    },
    async forgetAllBut(model, hashes) {
      const kept = new Map([...rowsOf(model)].filter(([hash]) => hashes.includes(hash)));
      models.clear();
      models.set(model, kept);
      return 0;
    },
    weightOf: async (model) => weights.get(model),
    async keepWeight(model, tuned) {
      weights.set(model, tuned);
    },
  };
}
