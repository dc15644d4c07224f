import * as z from 'zod';

/** What keeps one person, or all together, from asking more than this machine can answer. */
export type LimitConfig = {
  /** Questions, commands, buttons and forms of one person within any minute. */
  readonly perMinute: number;
  /** How many events may wait before people are asked to come again later. */
  readonly mostWaiting: number;
};

const count = z
  .string()
  .regex(/^[1-9]\d{0,6}$/, 'must be a whole number from 1 to 9999999')
  .transform(Number);

export const limitVariables = {
  TWS_EVENTS_PER_MINUTE: count.default(30),
  TWS_MOST_WAITING: count.default(5_000),
};

type Variables = { readonly [Name in keyof typeof limitVariables]: z.output<(typeof limitVariables)[Name]> };

export function limitConfig({ TWS_EVENTS_PER_MINUTE, TWS_MOST_WAITING }: Variables): LimitConfig {
  return { perMinute: TWS_EVENTS_PER_MINUTE, mostWaiting: TWS_MOST_WAITING };
}
