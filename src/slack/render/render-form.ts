import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import type { Field, FieldErrors, FieldValue, FieldValues, Form } from '../../chat/form.ts';
import { limits } from '../limits.ts';
import { plainObject } from './render-button.ts';
import { renderElement } from './render-element.ts';
import { plain, richText, section } from './rich-text.ts';
import { shortText } from './safe-text.ts';

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
    ...Object.values(errors).flatMap((text) => paragraph(`⚠️ ${text}`)),
    ...(shown.intro === undefined ? [] : paragraph(shown.intro)),
    ...shown.fields.map((field) => renderField(field, initial[field.id])),
  ];
  return {
    type: 'modal',
    callback_id: form.id,
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

function paragraph(text: string): KnownBlock[] {
  const piece = section(plain(text));
  return piece === undefined ? [] : [richText([piece])];
}

function renderField(field: Field, value: FieldValue | undefined): InputBlock {
  return {
    type: 'input',
    block_id: field.id,
    label: plainObject(field.label, limits.label),
    element: renderElement(field, value),
    optional: field.optional ?? false,
    ...(field.hint === undefined ? {} : { hint: plainObject(field.hint, limits.hint) }),
  };
}
