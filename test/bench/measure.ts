export type Timed<T> = { readonly milliseconds: number; readonly result: T };

export async function time<T>(work: () => T | Promise<T>): Promise<Timed<T>> {
  const started = performance.now();
  const result = await work();
  return { milliseconds: performance.now() - started, result };
}

/** How long each of the inputs took; the first ones run once before, so that the compiler has seen the code. */
export async function timeEach<T>(inputs: readonly T[], work: (input: T) => Promise<unknown>): Promise<number[]> {
  for (const input of inputs.slice(0, 50)) await work(input);
  const times: number[] = [];
  for (const input of inputs) times.push((await time(() => work(input))).milliseconds);
  return times;
}

/** The value below which this share of all lies (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
