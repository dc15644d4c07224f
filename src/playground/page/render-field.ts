import type { Field, Option } from '../../chat/form.ts';
import type { OpenForm } from '../forms/open-form.ts';
import type { Frame } from '../render-html.ts';
import { html, type Markup } from './markup.ts';
import { renderSearch } from './render-search.ts';

export type FieldFrame = Frame & { readonly open: OpenForm };

/** How one field looks to the parts below: its HTML id, what is typed, and what describes it. */
export type Shown = {
  readonly field: Field;
  readonly id: string;
  readonly typed: readonly string[];
  readonly isFaulty: boolean;
  /** Ids of hint and error. */
  readonly describedBy: string;
};

/** More options than this are a drop-down list. */
const maxRadios = 6;

/** A field with label, hint and error; what was typed stays. */
export function renderField(field: Field, frame: FieldFrame): Markup {
  const shown = showField(field, frame);
  switch (field.kind) {
    case 'choice':
    case 'multi-choice':
      return renderChoice(field, shown, frame);
    case 'yes-no':
      return renderGroup(shown, frame, renderTicks(shown, yesNo, 'radio'));
    case 'text':
      return renderLabelled(shown, frame, field.multiline ? renderTextarea(shown) : renderInput(shown, 'text', html``));
    case 'number':
      return renderLabelled(shown, frame, renderInput(shown, 'text', html`inputmode="decimal"`));
    case 'date':
      return renderLabelled(shown, frame, renderInput(shown, 'date', html`${limit('min', field.min)}${limit('max', field.max)}`));
    case 'time':
      return renderLabelled(shown, frame, renderInput(shown, 'time', html``));
  }
}

export const fieldName = (id: string): string => `field-${id}`;
export const fieldId = (entry: string, id: string): string => `${entry}-${encodeURIComponent(id).replaceAll('%', '_')}`;

export function showField(field: Field, { open, id }: FieldFrame): Shown {
  const own = fieldId(id, field.id);
  const isFaulty = open.errors[field.id] !== undefined;
  const ids = [isFaulty && `${own}-error`, field.hint && `${own}-hint`].filter(Boolean).join(' ');
  return { field, id: own, typed: open.typed[field.id] ?? [], isFaulty, describedBy: ids };
}

function described({ describedBy }: Shown): Markup {
  return html`${describedBy !== '' && html` aria-describedby="${describedBy}"`}`;
}

function invalid({ isFaulty }: Shown): Markup {
  return html`${isFaulty && html` aria-invalid="true"`}`;
}

type Choice = Extract<Field, { kind: 'choice' | 'multi-choice' }>;

function renderChoice(field: Choice, shown: Shown, frame: FieldFrame): Markup {
  if (!('options' in field)) return renderGroup(shown, frame, renderSearch(field, shown, frame));
  if (field.kind === 'multi-choice') return renderGroup(shown, frame, renderTicks(shown, field.options, 'checkbox'));
  const isShort = field.options.length <= maxRadios;
  // A radio cannot be unticked, so leaving the field empty is an option of its own.
  const options = field.optional ? [...field.options, { value: '', label: 'Keine Angabe' }] : field.options;
  return isShort
    ? renderGroup(shown, frame, renderTicks(shown, options, 'radio'))
    : renderLabelled(shown, frame, renderSelect(shown, field.options));
}

const yesNo: readonly Option[] = [
  { value: 'ja', label: 'Ja' },
  { value: 'nein', label: 'Nein' },
];

export function renderTicks(shown: Shown, options: readonly Option[], type: 'radio' | 'checkbox'): Markup {
  const { field, id, typed } = shown;
  const rows = options.map(({ value, label, hint }, place) => {
    const checked = typed.includes(value) && html` checked`;
    const tick = html`<input type="${type}" id="${id}-${place}" name="${fieldName(field.id)}" value="${value}"${checked}${type === 'checkbox' && invalid(shown)}>`;
    return html`<label class="tick">${tick}<span>${label}${hint && html` <span class="hint">${hint}</span>`}</span></label>`;
  });
  return html`${rows}`;
}

function renderSelect(shown: Shown, options: readonly Option[]): Markup {
  const { field, id, typed } = shown;
  const rows = options.map(({ value, label, hint }) => {
    const selected = typed.includes(value) && html` selected`;
    return html`<option value="${value}"${selected}>${hint ? `${label} – ${hint}` : label}</option>`;
  });
  return html`<select class="input" id="${id}" name="${fieldName(field.id)}"${described(shown)}${invalid(shown)}><option value="">Bitte wählen</option>${rows}</select>`;
}

function renderInput(shown: Shown, type: 'text' | 'date' | 'time', more: Markup): Markup {
  const { field, id, typed } = shown;
  return html`<input class="input" type="${type}" id="${id}" name="${fieldName(field.id)}" value="${typed[0] ?? ''}"${described(shown)}${invalid(shown)} ${more}>`;
}

function renderTextarea(shown: Shown): Markup {
  const { field, id, typed } = shown;
  // HTML drops a line break right after the opening tag, so we give it one to drop.
  return html`<textarea class="input" id="${id}" name="${fieldName(field.id)}" rows="3"${described(shown)}${invalid(shown)}>
${typed[0] ?? ''}</textarea>`;
}

const limit = (name: string, value: string | undefined): Markup => html`${value && html` ${name}="${value}"`}`;

function renderLabelled(shown: Shown, frame: FieldFrame, control: Markup): Markup {
  return html`<div class="field"><label class="label" for="${shown.id}">${shown.field.label}${renderOptional(shown.field)}</label>
${renderRemarks(shown, frame)}${control}</div>`;
}

function renderGroup(shown: Shown, frame: FieldFrame, controls: Markup): Markup {
  const { field } = shown;
  const isRadios = field.kind === 'yes-no' || (field.kind === 'choice' && 'options' in field);
  const role = isRadios && html` role="radiogroup"${invalid(shown)}`;
  return html`<fieldset class="field" id="${shown.id}"${role}${described(shown)} tabindex="-1">
<legend class="label">${shown.field.label}${renderOptional(shown.field)}</legend>${renderRemarks(shown, frame)}${controls}</fieldset>`;
}

function renderOptional({ optional }: Field): Markup {
  return html`${optional && html` <span class="optional">(freiwillig)</span>`}`;
}

function renderRemarks({ field, id }: Shown, { open }: FieldFrame): Markup {
  const error = open.errors[field.id];
  const hint = field.hint && html`<p class="hint" id="${id}-hint">${field.hint}</p>`;
  return html`${hint}${error !== undefined && html`<p class="error" id="${id}-error">${error}</p>`}`;
}
