import type { FieldErrors } from '../../chat/form.ts';
import type { Outgoing } from '../../chat/outbox.ts';
import { formAt, type HeldForm, type ViewPlace, writePlace } from '../../platform/forms/held-form.ts';
import { takeStep } from '../../platform/forms/take-step.ts';
import { postsFor } from '../../platform/take-turn.ts';
import { personAt } from '../conversation.ts';
import type { Submission } from '../receive/payloads.ts';
import { readValues } from '../render/read-values.ts';
import { renderForm } from '../render/render-form.ts';
import { renderNotice } from '../render/render-notice.ts';
import type { SlackParts } from '../slack-options.ts';
import { tooLate } from './open-form.ts';

/** What a submitted view leads to: a response for the view (nothing closes it), and what is to be sent. */
export type Taken = { readonly response?: object; readonly outgoing: readonly Outgoing[] };

type Event = { readonly key: string; readonly at: string };

/** Takes one step of a form: errors at its fields, the next step, or what the bot says to the whole form. */
export async function takeSubmission(parts: SlackParts, { view, user }: Submission, { key, at }: Event): Promise<Taken> {
  const person = personAt(parts.identity.team, user.id);
  const taken = await takeStep(parts, { place: view.private_metadata, read: () => readValues(view.state), person, key, at });
  switch (taken.kind) {
    case 'expired':
      return { response: { response_action: 'update', view: renderNotice(tooLate) }, outgoing: [] };
    case 'errors':
      return { response: { response_action: 'errors', errors: taken.errors }, outgoing: [] };
    case 'show':
      return { response: showStep(taken.held, taken.place, taken.errors), outgoing: [] };
    case 'done': {
      const { isPrivate, pressed } = taken.held;
      return { outgoing: await postsFor(parts, { incoming: taken.incoming, key, isPrivate, pressed }, taken.response) };
    }
  }
}

function showStep(held: HeldForm, place: ViewPlace, errors: FieldErrors): object {
  const { step } = place;
  const view = renderForm(formAt(held, step), { metadata: writePlace(place), step, values: held.values, errors });
  return { response_action: 'update', view };
}
