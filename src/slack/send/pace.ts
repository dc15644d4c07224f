import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for one's turn: one message a second in a channel (https://docs.slack.dev/apis/web-api/rate-limits). */
export type Pace = (channel: string) => Promise<void>;

const pauseMilliseconds = 1_000;
const mostRemembered = 1_000;

export function createPace(): Pace {
  const next = new Map<string, number>();
  return async (channel) => {
    const now = performance.now();
    const turn = Math.max(now, next.get(channel) ?? 0);
    if (next.size >= mostRemembered) for (const [known, time] of next) if (time < now) next.delete(known);
    next.set(channel, turn + pauseMilliseconds);
    if (turn > now) await sleep(turn - now);
  };
}
