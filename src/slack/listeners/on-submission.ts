import { exchangeOf } from '../exchange.ts';
import { takeSubmission } from '../forms/take-submission.ts';
import { submissionSchema } from '../receive/payloads.ts';
import { renderNotice } from '../render/render-notice.ts';
import type { Desk } from './desk.ts';

type Args = { readonly body: unknown; readonly context: { readonly [name: string]: unknown }; readonly ack: () => Promise<void> };

/** Submitted forms: the response says what becomes of the view. */
export function onSubmission(desk: Desk): (args: Args) => Promise<void> {
  return async ({ body, context, ack }) => {
    await ack();
    const exchange = exchangeOf(context);
    const submission = submissionSchema.parse(body);
    const { user } = submission;
    if ((await desk.parts.door(user.id, [user.team_id])) !== 'member') {
      exchange.response = { response_action: 'update', view: renderNotice('Das können nur Mitglieder dieses Arbeitsbereichs.') };
      return;
    }
    const taken = await takeSubmission(desk.parts, submission, exchange);
    exchange.outgoing.push(...taken.outgoing);
    if (taken.response) exchange.response = taken.response;
  };
}
