/** How figures of many answers lie. */
export type Spread = { readonly mean: number; readonly p95: number; readonly max: number };

export function spreadOf(values: readonly number[]): Spread {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return { mean: round(mean), p95: percentile(values, 0.95), max: percentile(values, 1) };
}

/** The value below which this share of all lies (nearest rank); 0 where there is none. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return round(sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0);
}

/** From 0 to 1 with three places; 0 of nothing. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 1000;
}

function round(value: number): number {
  return Math.round(10 * value) / 10;
}

/** How often each of the words occurs, the most frequent first. */
export function countEach(words: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted(([, one], [, other]) => other - one));
}
