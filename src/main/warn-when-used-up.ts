import type { ModelAllowance } from '../ask/stores.ts';
import { dayOf } from '../days.ts';
import type { Log } from '../log.ts';

type Parts = { readonly now: () => Date; readonly log: Log };

/** Says in the log, once a day and process, that all answers of a model are used up for the day. */
export function warnWhenUsedUp(allowance: ModelAllowance, { now, log }: Parts): ModelAllowance {
  let warned: string | undefined;
  return {
    async take(person) {
      const allowed = await allowance.take(person);
      const today = dayOf(now());
      if (allowed === 'budget' && warned !== today) {
        warned = today;
        log.warn("the model's answers of today are used up, the bot quotes until midnight; raise model.inAllPerDay in the office's file");
      }
      return allowed;
    },
  };
}
