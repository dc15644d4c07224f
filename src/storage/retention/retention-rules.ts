import { type BookingPeriods, bookingRules } from './booking-rules.ts';
import { countedRules } from './counted-rules.ts';
import { logRules } from './log-rules.ts';
import { queueRules } from './queue-rules.ts';
import type { Rule } from './rule.ts';

/** What the office's file says of it (`times`), and where files lie. */
export type RetentionSettings = BookingPeriods & { readonly conversationMinutes: number; readonly dataDir: string };

/** The one table of periods: everything that is kept of people, for how long, why, and who deletes it. */
export function retentionRules(settings: RetentionSettings): readonly Rule[] {
  return [...queueRules(settings.conversationMinutes), ...bookingRules(settings), ...countedRules(), ...logRules(settings.dataDir)];
}
