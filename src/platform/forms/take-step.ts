import type { Answer } from '../../chat/adapter.ts';
import type { Field, FieldErrors, FieldValues } from '../../chat/form.ts';
import type { Incoming } from '../../chat/incoming.ts';
import type { PersonReference } from '../../chat/references.ts';
import type { Response } from '../../chat/reply.ts';
import type { Shelf } from '../../chat/shelf.ts';
import { findFieldErrors } from './find-field-errors.ts';
import { findForm, type HeldForm, holdForm, stepOf, type ViewPlace } from './held-form.ts';

/** One step of a form as somebody sent it. `place` is what was written into the form when it was shown. */
export type SentStep = {
  readonly place: string;
  readonly read: (fields: readonly Field[]) => FieldValues;
  readonly person: PersonReference;
  readonly key: string;
  readonly at: string;
};

/**
 * What becomes of it. `show`: this step is shown next, with errors where there are some; `errors` is about the step
 * that was sent and can be shown in place. `done`: what the bot says to the whole form.
 */
export type TakenStep =
  | { readonly kind: 'expired' }
  | { readonly kind: 'errors' | 'show'; readonly held: HeldForm; readonly place: ViewPlace; readonly errors: FieldErrors }
  | { readonly kind: 'done'; readonly held: HeldForm; readonly incoming: Incoming; readonly response: Response };

type Parts = { readonly shelf: Shelf; readonly answer: Answer };

/** Takes one step of a form: errors at its fields, the next step, or the whole form to the bot. */
export async function takeStep(parts: Parts, sent: SentStep): Promise<TakenStep> {
  const found = await findForm(parts.shelf, sent.place, sent.person);
  if (!found) return { kind: 'expired' };
  const { place } = found;
  const { fields } = stepOf(found.held, place.step);
  const given = sent.read(fields);
  const held = { ...found.held, values: { ...without(found.held.values, fields), ...given } };
  const errors = findFieldErrors(fields, given);
  const filled = Math.max(held.filled, place.step + 1);
  if (Object.keys(errors).length > 0) return { kind: 'errors', held: { ...held, filled }, place, errors };
  if (place.step < held.form.steps.length - 1) {
    return await goOn(parts.shelf, place, { ...held, filled });
  }
  return await askBot(parts, sent, { place, held: { ...held, filled: place.step + 1 } });
}

/** What was emptied must not come back from an earlier time. */
function without(values: FieldValues, fields: readonly Field[]): FieldValues {
  const ids = new Set(fields.map(({ id }) => id));
  return Object.fromEntries(Object.entries(values).filter(([id]) => !ids.has(id)));
}

async function goOn(shelf: Shelf, { form, step }: ViewPlace, held: HeldForm): Promise<TakenStep> {
  await holdForm(shelf, form, held);
  return { kind: 'show', held, place: { form, step: step + 1 }, errors: {} };
}

type Complete = { readonly place: ViewPlace; readonly held: HeldForm };

async function askBot(parts: Parts, { person, key, at }: SentStep, { place, held }: Complete): Promise<TakenStep> {
  const { form, conversation, values } = held;
  const incoming = { id: key, at, person, conversation, kind: 'form', form: form.id, context: form.context, values } as const;
  const { response } = await parts.answer({ incoming, key });
  if (response.kind !== 'errors') return { kind: 'done', held, incoming, response };
  await holdForm(parts.shelf, place.form, held);
  return { ...placeErrors(held, place, response.errors), errors: response.errors };
}

/** At the fields where they are on this step; else the step that has them is shown again. */
function placeErrors(held: HeldForm, place: ViewPlace, errors: FieldErrors) {
  const isHere = (id: string) => stepOf(held, place.step).fields.some((field) => field.id === id);
  if (Object.keys(errors).every(isHere)) return { kind: 'errors', held, place } as const;
  const faulty = held.form.steps.findIndex(({ fields }) => fields.some(({ id }) => errors[id] !== undefined));
  return { kind: 'show', held, place: { ...place, step: faulty === -1 ? place.step : faulty } } as const;
}
