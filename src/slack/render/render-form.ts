import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import type { Field, FieldErrors, FieldValue, FieldValues, Form, FormStep } from '../../chat/form.ts';
import { cut, shortText } from '../../platform/safe-text.ts';
import { limits } from '../limits.ts';
import { plainObject } from './render-button.ts';
import { renderElement } from './render-element.ts';
import { plain, richText, section } from './rich-text.ts';

export type FormOptions = {
  /** Comes back with what was filled in. */
  readonly metadata: string;
  readonly step?: number | undefined;
  readonly values?: FieldValues | undefined;
  /** What was wrong with fields of this step, or ('') with the form as a whole. */
  readonly errors?: FieldErrors | undefined;
};

/** One step of a form as a modal; the ids of its blocks are those of the fields. */
export function renderForm(form: Form, { metadata, step = 0, values = {}, errors = {} }: FormOptions): ModalView {
  const shown = form.steps[step] ?? { fields: [] };
  const isLast = step >= form.steps.length - 1;
  const initial = { ...form.initial, ...values };
  const blocks = [
    ...renderLongTitle(form.title),
    ...renderErrors(form, shown, errors),
    ...(shown.intro === undefined ? [] : paragraph(shown.intro)),
    ...shown.fields.flatMap((field) => renderField(field, initial[field.id])),
  ];
  return {
    type: 'modal',
    callback_id: cut(form.id, limits.actionId),
    private_metadata: metadata,
    title: plainObject(form.title, limits.viewTitle),
    submit: plainObject(isLast ? form.submit : 'Weiter', limits.viewButton),
    close: plainObject('Abbrechen', limits.viewButton),
    blocks: blocks.slice(0, limits.viewBlocks),
  };
}

/** What the narrow title bar cuts off stands below it once more. */
function renderLongTitle(title: string): KnownBlock[] {
  const whole = shortText(title, limits.header);
  return whole.length <= limits.viewTitle ? [] : [{ type: 'header', text: plainObject(whole, limits.header) }];
}

/** What is wrong here or with the form as a whole; what is wrong on another step is shown there. */
function renderErrors({ steps }: Form, shown: FormStep, errors: FieldErrors): KnownBlock[] {
  const elsewhere = new Set(steps.filter((step) => step !== shown).flatMap((step) => step.fields.map(({ id }) => id)));
  const labels = new Map(shown.fields.map(({ id, label }) => [id, `${label}: `]));
  const here = Object.entries(errors).filter(([id]) => !elsewhere.has(id));
  return here.flatMap(([id, text]) => paragraph(`⚠️ ${labels.get(id) ?? ''}${text}`));
}

function paragraph(text: string): KnownBlock[] {
  const piece = section(plain(text));
  return piece === undefined ? [] : [richText([piece])];
}

function renderField(field: Field, value: FieldValue | undefined): KnownBlock[] {
  if ('options' in field && field.options.length === 0) return paragraph(`${field.label}: Gerade gibt es hier nichts zur Auswahl.`);
  const hint = shortText(field.hint ?? '', limits.hint);
  const input: InputBlock = {
    type: 'input',
    block_id: field.id,
    label: plainObject(field.label, limits.label),
    element: renderElement(field, value),
    optional: field.optional ?? false,
    ...(hint === '' ? {} : { hint: plainObject(hint, limits.hint) }),
  };
  return [input];
}
