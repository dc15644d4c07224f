import { expect } from 'vitest';
import type { Field, FieldValues, Form, Option } from '../../../src/chat/form.ts';
import { readValues } from '../../../src/teams/render/read-values.ts';
import { renderForm } from '../../../src/teams/render/render-form.ts';
import { type Node, nodesOf } from './card-nodes.ts';
import { problemsOfCard } from './card-problems.ts';

export const formOf = (fields: readonly Field[], initial: FieldValues = {}): Form => ({
  ...{ id: 'test', title: 'Titel', submit: 'Senden' },
  ...{ steps: [{ fields }], initial, context: '' },
});

export const options = (count: number): Option[] => Array.from({ length: count }, (_, n) => ({ value: `v${n}`, label: `Nummer ${n}` }));

export const inputsOf = (card: unknown): Node[] => nodesOf(card).filter(({ type }) => String(type).startsWith('Input.'));

/** What a client sends when somebody leaves a step as it was shown: what is empty as an empty text. */
function dataOf(card: unknown): { readonly [id: string]: unknown } {
  return Object.fromEntries(inputsOf(card).map(({ id, value = '' }) => [String(id), value]));
}

/** What comes back when somebody submits a step as it was shown to them. */
export function submitted(form: Form, step = 0): FieldValues {
  const { card } = renderForm(form, { place: 'p', target: 'dialog', step });
  expect(problemsOfCard(card)).toEqual([]);
  return readValues(form.steps[step]?.fields ?? [], { tws: 'form', place: 'p', ...dataOf(card) });
}
