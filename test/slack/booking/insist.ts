import { setTimeout as sleep } from 'node:timers/promises';
import type { Deliveries } from '../peer/deliveries.ts';

const pauseMilliseconds = 50;
const shareOfCopies = 0.15;

/**
 * Delivers again whatever was not acknowledged, under its own id: Slack does so with events, and people press again what
 * did not go through. Some things come twice although they were acknowledged: the acknowledgement came too late.
 */
export function insist(deliveries: Deliveries): Deliveries {
  return {
    ...deliveries,
    async send(kind, payload) {
      for (;;) {
        const delivered = await deliveries.send(kind, payload).catch(() => undefined);
        if (delivered?.status !== 200) await sleep(pauseMilliseconds);
        else {
          if (Math.random() < shareOfCopies) await deliveries.send(kind, payload).catch(() => undefined);
          return delivered;
        }
      }
    },
  };
}
