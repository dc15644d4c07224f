import type { Answer } from '../../chat/adapter.ts';
import type { FieldValues, Option } from '../../chat/form.ts';
import type { PersonReference } from '../../chat/references.ts';
import type { Shelf } from '../../chat/shelf.ts';
import { findForm } from './held-form.ts';

type Search = {
  readonly place: string;
  readonly field: string;
  readonly search: string;
  /** What the step that is open holds so far. */
  readonly values: FieldValues;
  readonly person: PersonReference;
};

type Parts = { readonly shelf: Shelf; readonly answer: Answer; readonly now: () => Date };

/** Options for a field that is searched while typing. Nothing is kept of the search. */
export async function findOptions({ shelf, answer, now }: Parts, { place, person, values, ...asked }: Search): Promise<readonly Option[]> {
  const found = await findForm(shelf, place, person);
  if (!found) return [];
  const { form, conversation, values: earlier } = found.held;
  const event = { id: `options ${found.place.form}`, at: now().toISOString(), person, conversation };
  const incoming = { ...event, kind: 'options', form: form.id, ...asked, values: { ...earlier, ...values } } as const;
  const { response } = await answer({ incoming, key: event.id });
  return response.kind === 'options' ? response.options : [];
}
