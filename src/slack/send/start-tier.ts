/** True while another stream may be begun: `chat.startStream` takes about 20 calls a minute (Tier 2). */
export function createStartTier(now: () => number = () => performance.now()): () => boolean {
  const mostStarts = 18;
  const window = 60_000;
  let starts: readonly number[] = [];
  return () => {
    starts = starts.filter((at) => now() - at < window);
    if (starts.length >= mostStarts) return false;
    starts = [...starts, now()];
    return true;
  };
}
