import type { Field } from '../../chat/form.ts';
import { html, type Markup } from './markup.ts';
import { described, type FieldFrame, invalid, type ShownField } from './shown-field.ts';

/** A control with its label, hint and error. */
export function renderLabelled(shown: ShownField, frame: FieldFrame, control: Markup): Markup {
  return html`<div class="field"><label class="label" for="${shown.id}">${shown.field.label}${renderOptional(shown.field)}</label>
${renderRemarks(shown, frame)}${control}</div>`;
}

/** Several controls that answer one question. */
export function renderGroup(shown: ShownField, frame: FieldFrame, controls: Markup): Markup {
  const { field } = shown;
  const isRadios = field.kind === 'yes-no' || (field.kind === 'choice' && 'options' in field);
  const role = isRadios && html` role="radiogroup"${invalid(shown)}`;
  return html`<fieldset class="field" id="${shown.id}"${role}${described(shown)} tabindex="-1">
<legend class="label">${shown.field.label}${renderOptional(shown.field)}</legend>${renderRemarks(shown, frame)}${controls}</fieldset>`;
}

function renderOptional({ optional }: Field): Markup {
  return html`${optional && html` <span class="optional">(freiwillig)</span>`}`;
}

function renderRemarks({ field, id }: ShownField, { open }: FieldFrame): Markup {
  const error = open.errors[field.id];
  const hint = field.hint && html`<p class="hint" id="${id}-hint">${field.hint}</p>`;
  return html`${hint}${error !== undefined && html`<p class="error" id="${id}-error">${error}</p>`}`;
}
