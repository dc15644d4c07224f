import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export type Timed<T> = { readonly milliseconds: number; readonly result: T };

export async function time<T>(work: () => T | Promise<T>): Promise<Timed<T>> {
  const started = performance.now();
  const result = await work();
  return { milliseconds: performance.now() - started, result };
}

/** How long each of the inputs takes, the median of three tries; the first inputs run once before to warm the compiler. */
export async function timeEach<T>(inputs: readonly T[], work: (input: T) => Promise<unknown>): Promise<number[]> {
  for (const input of inputs.slice(0, 50)) await work(input);
  const times: number[] = [];
  for (const input of inputs) {
    const tries = [await time(() => work(input)), await time(() => work(input)), await time(() => work(input))];
    times.push(median(tries.map(({ milliseconds }) => milliseconds)));
  }
  return times;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The value below which this share of all lies (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** By how many bytes the heap is larger after some work than before, garbage collected both times. */
export async function measureHeap(work: () => Promise<void>): Promise<{ readonly heap: number }> {
  const before = heapUsed();
  await work();
  return { heap: heapUsed() - before };
}

function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}
