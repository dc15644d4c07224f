import type { Field, FieldErrors, FieldValues } from '../../chat/form.ts';
import type { Outgoing } from '../../chat/outbox.ts';
import { personAt } from '../conversation.ts';
import type { Submission } from '../receive/payloads.ts';
import { findFieldErrors, readValues } from '../render/read-values.ts';
import { renderForm } from '../render/render-form.ts';
import { renderNotice } from '../render/render-notice.ts';
import type { SlackParts } from '../slack-options.ts';
import { postsFor, type Turn } from '../take-turn.ts';
import { findForm, type HeldForm, holdForm, stepOf, type ViewPlace, writePlace } from './held-form.ts';

/** What a submitted view leads to: a response for the view (nothing closes it), and what is to be sent. */
export type Taken = { readonly response?: object; readonly outgoing: readonly Outgoing[] };

type Event = { readonly key: string; readonly at: string };

/** Takes one step of a form: errors at its fields, the next step, or the whole form to the bot. */
export async function takeSubmission(parts: SlackParts, submission: Submission, event: Event): Promise<Taken> {
  const { view } = submission;
  const found = await findForm(parts.shelf, view.private_metadata);
  if (!found)
    return {
      response: { response_action: 'update', view: renderNotice('Das Formular war zu lange offen. Bitte öffne es noch einmal.') },
      outgoing: [],
    };
  const { place, held } = found;
  const { fields } = stepOf(held, place.step);
  const given = readValues(view.state);
  const errors = findFieldErrors(fields, given);
  if (Object.keys(errors).length > 0) return { response: { response_action: 'errors', errors }, outgoing: [] };
  const values = { ...without(held.values, fields), ...given };
  if (place.step < held.form.steps.length - 1)
    return await goOn(parts, place, { ...held, values, filled: Math.max(held.filled, place.step + 1) });
  return await send(parts, { place, held: { ...held, values, filled: place.step + 1 }, submission }, event);
}

/** What was emptied must not come back from an earlier time. */
function without(values: FieldValues, fields: readonly Field[]): FieldValues {
  const ids = new Set(fields.map(({ id }) => id));
  return Object.fromEntries(Object.entries(values).filter(([id]) => !ids.has(id)));
}

async function goOn({ shelf }: SlackParts, { form, step }: ViewPlace, held: HeldForm): Promise<Taken> {
  await holdForm(shelf, form, held);
  return { response: showStep(held, { form, step: step + 1 }), outgoing: [] };
}

function showStep(held: HeldForm, place: ViewPlace, errors?: FieldErrors): object {
  const { step } = place;
  return {
    response_action: 'update',
    view: renderForm(wasFilledIn(held, step) ? { ...held.form, initial: {} } : held.form, {
      metadata: writePlace(place),
      step,
      values: held.values,
      ...(errors === undefined ? {} : { errors }),
    }),
  };
}

/** A step that is shown again shows what was filled in, and not what stood there at first. */
function wasFilledIn({ filled }: HeldForm, step: number): boolean {
  return step < filled;
}

type Complete = { readonly place: ViewPlace; readonly held: HeldForm; readonly submission: Submission };

async function send(parts: SlackParts, { place, held, submission }: Complete, { key, at }: Event): Promise<Taken> {
  const person = personAt(parts.identity.team, submission.user.id);
  const { form, conversation, isPrivate, pressed, values } = held;
  const incoming = { id: key, at, person, conversation, kind: 'form', form: form.id, context: form.context, values } as const;
  const { response } = await parts.answer({ incoming, key });
  if (response.kind === 'errors') {
    await holdForm(parts.shelf, place.form, held);
    return { response: showErrors(held, place, response.errors), outgoing: [] };
  }
  const turn: Turn = { incoming, key, isPrivate, pressed };
  return { outgoing: await postsFor(parts, turn, response) };
}

/** At the fields where they are on this step; else the step that has them is shown again. */
function showErrors(held: HeldForm, place: ViewPlace, errors: FieldErrors): object {
  const isHere = (id: string) => stepOf(held, place.step).fields.some((field) => field.id === id);
  if (Object.keys(errors).every(isHere)) return { response_action: 'errors', errors };
  const faulty = held.form.steps.findIndex(({ fields }) => fields.some(({ id }) => errors[id] !== undefined));
  return showStep(held, { ...place, step: faulty === -1 ? place.step : faulty }, errors);
}

/** The values that a search for options may depend on. */
export function valuesSoFar(held: HeldForm, state: unknown): FieldValues {
  return { ...held.values, ...readValues(state) };
}
