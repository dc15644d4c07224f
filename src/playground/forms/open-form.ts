import type { Field, FieldErrors, FieldValues, Form, Option } from '../../chat/form.ts';
import { readField, writeField } from './read-field.ts';

export type Choice = Extract<Field, { kind: 'choice' | 'multi-choice' }>;

/** What a person typed or ticked, by field, before anything is read into it. */
export type Typed = { readonly [fieldId: string]: readonly string[] };

/**
 * A form as it stands in front of a person. It is kept by the server: the browser sends only what was typed, never
 * which form it is, its context or its rules.
 */
export type OpenForm = {
  readonly form: Form;
  /** Place of the step that is shown. */
  readonly step: number;
  readonly typed: Typed;
  readonly errors: FieldErrors;
  /** Options that were found by searching and may therefore be chosen. */
  readonly offered: { readonly [fieldId: string]: readonly Option[] };
};

export type FormReading =
  | { readonly kind: 'complete'; readonly values: FieldValues }
  | { readonly kind: 'faulty'; readonly errors: FieldErrors };

export function openForm(form: Form): OpenForm {
  const fields = form.steps.flatMap((step) => step.fields);
  const typed = Object.fromEntries(fields.map((field) => [field.id, writeField(form.initial[field.id])]));
  const offered = Object.fromEntries(fields.map(({ id }) => [id, (typed[id] ?? []).map(unnamed)]));
  return { form, step: 0, typed, errors: {}, offered };
}

/** An initial choice of a field with search; its label comes with the first search. */
const unnamed = (value: string): Option => ({ value, label: value });

export function fieldsOfStep({ form, step }: OpenForm): readonly Field[] {
  return form.steps[step]?.fields ?? [];
}

/** Keeps what was typed into the fields of the shown step; a field without an entry was left empty. */
export function withTyped(open: OpenForm, typed: Typed): OpenForm {
  const shown = fieldsOfStep(open).map(({ id }) => [id, typed[id] ?? []] as const);
  return { ...open, typed: { ...open.typed, ...Object.fromEntries(shown) } };
}

/** Reads the given fields: their values if all are right, else a sentence for each that is not. */
export function readFields(open: OpenForm, fields: readonly Field[]): FormReading {
  const readings = fields.map((field) => ({
    id: field.id,
    ...readField(field, open.typed[field.id] ?? [], open.offered[field.id] ?? []),
  }));
  const errors = readings.flatMap((reading) => (reading.kind === 'error' ? [[reading.id, reading.error] as const] : []));
  if (errors.length > 0) return { kind: 'faulty', errors: Object.fromEntries(errors) };
  const values = readings.flatMap((reading) => (reading.kind === 'value' ? [[reading.id, reading.value] as const] : []));
  return { kind: 'complete', values: Object.fromEntries(values) };
}

/** The answers up to the shown step that can be read; the others are still being typed. */
export function valuesSoFar(open: OpenForm): FieldValues {
  const fields = open.form.steps.slice(0, open.step + 1).flatMap((step) => step.fields);
  const readings = fields.map((field) => readFields(open, [field]));
  return Object.fromEntries(readings.flatMap((reading) => (reading.kind === 'complete' ? Object.entries(reading.values) : [])));
}

/** Shows errors and goes to the first step that has one. */
export function withErrors(open: OpenForm, errors: FieldErrors): OpenForm {
  const faulty = open.form.steps.findIndex(({ fields }) => fields.some(({ id }) => errors[id] !== undefined));
  return { ...open, errors, step: faulty === -1 ? open.step : faulty };
}

export function atStep(open: OpenForm, step: number): OpenForm {
  return { ...open, errors: {}, step: Math.min(Math.max(step, 0), open.form.steps.length - 1) };
}
