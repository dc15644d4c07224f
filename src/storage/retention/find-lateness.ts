import type { Database } from '../database.ts';
import { findLastRuns } from './retention-runs.ts';
import type { Rule } from './rule.ts';

const lateMilliseconds = 48 * 3_600_000;

/** Rules of the bot that have not run for 48 hours or never; empty while all is well. `now` is that of the bot's clock. */
export async function findLateness(rules: readonly Rule[], database: Database, now: Date): Promise<readonly string[]> {
  const runs = await findLastRuns(database);
  const earliest = new Date(now.getTime() - lateMilliseconds).toISOString();
  return rules.filter(({ id, by }) => by === 'bot' && (runs.get(id)?.at ?? '') < earliest).map(({ id }) => id);
}
