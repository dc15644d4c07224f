import { createLimits, type Limits } from '../bot/limits/create-limits.ts';
import type { Pressure } from '../chat/queues.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { Meter } from '../meter.ts';
import type { Database } from '../storage/database.ts';
import { loadSecret } from '../storage/load-secret.ts';
import { countWaiting } from '../storage/queues/count-waiting.ts';
import { createTally } from '../storage/tally.ts';
import { watchPressure } from './watch-pressure.ts';

type Parts = { readonly database: Database; readonly now: () => number; readonly log: Log; readonly meter: Meter };

/** The limits, and how much waits, which the way in has to know too. */
export async function openLimits(
  { dataDir, limits }: Config,
  { database, now, log, meter }: Parts,
): Promise<{ readonly limits: Limits; readonly pressure: () => Pressure }> {
  const key = await loadSecret(dataDir, 'limit-key', 32);
  const pressure = watchPressure({ count: (most) => countWaiting(database, most), mostWaiting: limits.mostWaiting, log });
  const tally = createTally({ database, key, now });
  return { limits: createLimits({ tally, perMinute: limits.perMinute, pressure, now, meter, log }), pressure };
}
