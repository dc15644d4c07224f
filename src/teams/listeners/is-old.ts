import type { TeamsActivity } from '../gate/activity-schema.ts';

const oldestMilliseconds = 24 * 3_600_000;

/** True for a message of yesterday and before: Teams names it after the millisecond in which it was written. */
export function isOld({ id = '' }: TeamsActivity): boolean {
  return /^\d{13}$/.test(id) && Date.now() - Number(id) > oldestMilliseconds;
}
