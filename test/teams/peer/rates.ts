/**
 * How often a bot may write to one conversation (a channel with all its threads).
 * https://learn.microsoft.com/en-us/microsoftteams/platform/bots/how-to/rate-limit#per-bot-per-thread-limit
 */
const limits = [
  { seconds: 1, calls: 7 },
  { seconds: 2, calls: 8 },
  { seconds: 30, calls: 60 },
  { seconds: 3600, calls: 1800 },
] as const;

/** Takes a call, or says after how many seconds there is room for one. */
export type Rates = (conversation: string) => number | undefined;

export function createRates(now: () => number): Rates {
  const calls = new Map<string, number[]>();
  return (conversation) => {
    const times = calls.get(conversation) ?? [];
    const over = limits.find(({ seconds, calls }) => times.filter((time) => time > now() - seconds * 1000).length >= calls);
    if (over) return over.seconds;
    calls.set(conversation, [...times, now()].slice(-1800));
    return undefined;
  };
}
