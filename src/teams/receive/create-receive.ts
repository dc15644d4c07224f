import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import type { Intake } from '../../chat/inbox.ts';
import type { TeamsActivity } from '../gate/activity-schema.ts';
import type { Answer, Receive } from '../gate/http-routes.ts';
import { readEnvelope } from './read-envelope.ts';
import { sayInTask } from './say-in-task.ts';
import { sayToCard } from './say-to-card.ts';

type ReceiveParts = {
  readonly lookUp: (activity: TeamsActivity) => Promise<object>;
  readonly now: () => Date;
};

const responseSchema = z.object({ status: z.number(), body: z.record(z.string(), z.unknown()).optional() });

/** Teams gives up an invoke after some seconds and shows an error that the bot did not write. */
const patienceMilliseconds = 8_000;

/** Takes an activity in: durable before it is acknowledged, or answered at once where the response is the answer. */
export function createReceive({ lookUp, now }: ReceiveParts, intake: Intake): Receive {
  return async (activity, raw) => {
    const envelope = readEnvelope(activity, raw, now);
    switch (envelope.kind) {
      case 'drop':
        return { status: 200 };
      case 'look-up':
        return { status: 200, body: await lookUp(activity) };
      case 'reply':
        return await inTime(intake.answer(envelope.entry), activity);
      case 'keep':
        await intake.accept(envelope.entry);
        return activity.type === 'invoke' ? { status: 200, body: sayToCard(soon) } : { status: 200 };
    }
  };
}

/** Stays below the card, so it has to be true afterwards too. */
const soon = 'Die Antwort kommt im Chat.';
const late = 'Das dauert gerade länger als sonst. Versuch es bitte gleich noch einmal.';

async function inTime(working: Promise<string | undefined>, activity: TeamsActivity): Promise<Answer> {
  const patience = new AbortController();
  const waited = sleep(patienceMilliseconds, undefined, { signal: patience.signal, ref: false }).catch(() => undefined);
  const response = await Promise.race([working, waited]);
  patience.abort();
  if (response !== undefined && response !== '') return responseSchema.parse(JSON.parse(response));
  return { status: 200, body: activity.name === 'adaptiveCard/action' ? sayToCard(late) : sayInTask(late) };
}
