import type { Pressure } from '../chat/queues.ts';
import type { Log } from '../log.ts';
import { newIncident } from '../trace.ts';

type Watching = {
  /** How many events wait, counted up to `most`. */
  readonly count: (most: number) => Promise<number>;
  /** From how many on people are asked to come again later. */
  readonly mostWaiting: number;
  readonly log: Log;
};

/** From so many times as much on nothing more is taken in: it is not acknowledged, and the platform delivers it again. */
const fullFactor = 10;
const lookMilliseconds = 1_000;

/**
 * Knows how much waits, as of a second ago at most while anything happens. Whoever asks never waits for the database. All who are
 * turned away while it lasts get the same incident number.
 */
export function watchPressure({ count, mostWaiting, log }: Watching): () => Pressure {
  let pressure: Pressure = { level: 'calm' };
  let lookedAt = Number.NEGATIVE_INFINITY;
  const look = async () => {
    const waiting = await count(fullFactor * mostWaiting);
    const before = pressure;
    pressure = judge(waiting, mostWaiting, before);
    if (pressure.level !== 'calm' && pressure.level !== before.level) {
      const { incident, level } = pressure;
      log.error({ incident, waiting, pressure: level }, 'more events wait than can be answered; people are asked to come again later');
    }
    if (pressure.level === 'calm' && before.level !== 'calm') log.info({ incident: before.incident, waiting }, 'events are answered again');
  };
  return () => {
    if (performance.now() - lookedAt >= lookMilliseconds) {
      lookedAt = performance.now();
      void look().catch((cause: unknown) => log.warn({ err: cause }, 'how many events wait could not be counted'));
    }
    return pressure;
  };
}

function judge(waiting: number, mostWaiting: number, before: Pressure): Pressure {
  if (waiting < mostWaiting) return { level: 'calm' };
  const incident = before.level === 'calm' ? newIncident() : before.incident;
  return { level: waiting < fullFactor * mostWaiting ? 'busy' : 'full', incident };
}
