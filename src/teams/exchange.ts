import type { Outgoing } from '../chat/outbox.ts';
import type { TeamsActivity } from './gate/activity-schema.ts';

/** One activity while the bot works on it: what is to be sent, and the response where Teams waits for one. */
export type Exchange = {
  readonly key: string;
  readonly at: string;
  readonly activity: TeamsActivity;
  readonly outgoing: Outgoing[];
};
