import { expect } from 'vitest';
import type { Field, FieldValues, Form, Option } from '../../../src/chat/form.ts';
import { readValues } from '../../../src/slack/render/read-values.ts';
import { renderForm } from '../../../src/slack/render/render-form.ts';
import { problemsOfView } from '../block-kit.ts';
import { stateOf } from '../peer/state-of.ts';

export const formOf = (fields: readonly Field[], initial: FieldValues = {}): Form => ({
  id: 'test',
  title: 'Titel',
  submit: 'Senden',
  steps: [{ fields }],
  initial,
  context: '',
});

/** What comes back when somebody submits a step as it was shown to them. */
export function submitted(form: Form, step = 0): FieldValues {
  const view = renderForm(form, { metadata: '{}', step });
  expect(problemsOfView(view)).toEqual([]);
  return readValues({ values: stateOf(view, {}) });
}

export const options = (count: number): Option[] => Array.from({ length: count }, (_, n) => ({ value: `v${n}`, label: `Nummer ${n}` }));
