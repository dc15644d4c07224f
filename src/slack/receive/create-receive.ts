import type { Intake } from '../../chat/inbox.ts';
import type { Log } from '../../log.ts';
import type { Identity } from '../slack-options.ts';
import type { Threads } from '../threads.ts';
import { readEnvelope } from './read-envelope.ts';

/** Takes one payload; resolves with the response when it is safe to acknowledge. */
export type Receive = (payload: unknown) => Promise<string>;

type ReceiveParts = {
  readonly identity: Identity;
  readonly threads: Threads;
  readonly lookUp: (payload: object) => Promise<string>;
  readonly log: Log;
  readonly now: () => Date;
};

/** What both transports do with a payload that is known to come from Slack. */
export function createReceive(parts: ReceiveParts, intake: Intake): Receive {
  return async (payload) => {
    const envelope = readEnvelope(payload, parts);
    switch (envelope.kind) {
      case 'drop':
        parts.log.debug({ reason: envelope.reason }, 'a delivery was dropped');
        return '';
      case 'look-up':
        return await parts.lookUp(envelope.payload);
      case 'reply':
        return (await intake.answer(envelope.entry)) ?? '';
      case 'keep': {
        const { body, ...entry } = envelope.entry;
        const isOurs = envelope.thread === undefined || (await parts.threads.isKnown(envelope.thread));
        await intake.accept(isOurs ? { ...entry, body } : entry);
        return '';
      }
    }
  };
}
