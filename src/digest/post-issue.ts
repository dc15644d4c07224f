import type { Message } from '../chat/message.ts';
import type { Outgoing } from '../chat/outbox.ts';
import type { Run, Target } from './digest-store.ts';

/** An issue that could not be sent for longer is old news. */
export const catchUpMilliseconds = 36 * 3_600_000;

/** For how long an issue can be corrected. */
const keepDays = 60;

/** Of the post of an attempt. */
export function keyOf(week: string, { branch, platform }: Pick<Target, 'branch' | 'platform'>, attempt: number): string {
  return `digest ${week} ${branch} ${platform}${attempt === 1 ? '' : ` ${attempt}`}`;
}

export function laneOf({ platform, channel }: Pick<Target, 'platform' | 'channel'>): string {
  return `digest ${platform} ${channel}`;
}

/** An issue on its way to a channel. What lies in the outbox for longer than an issue may be late is not sent either. */
export function postIssue({ key, platform, channel }: Run, message: Message, from: string): Outgoing {
  const until = new Date(Date.parse(from) + catchUpMilliseconds).toISOString();
  const post = { kind: 'announce', channel, reply: { audience: 'conversation', message }, until } as const;
  return { key, platform, lane: laneOf({ platform, channel }), keepDays, post };
}
