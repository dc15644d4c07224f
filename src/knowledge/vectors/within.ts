/** Gives up on work that takes longer, whether or not it heeds the signal. Rejects with the reason of whoever stopped it. */
export async function within<T>(milliseconds: number, work: (signal: AbortSignal) => Promise<T>, stop?: AbortSignal): Promise<T> {
  const timeout = AbortSignal.timeout(milliseconds);
  const signal = stop === undefined ? timeout : AbortSignal.any([timeout, stop]);
  signal.throwIfAborted();
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  return await Promise.race([work(signal), stopped]);
}
