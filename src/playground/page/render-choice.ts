import type { Option } from '../../chat/form.ts';
import type { Choice } from '../forms/open-form.ts';
import { html, type Markup } from './markup.ts';
import { renderGroup, renderLabelled } from './render-labelled.ts';
import { renderSearch } from './render-search.ts';
import { renderTicks } from './render-ticks.ts';
import { described, type FieldFrame, fieldName, invalid, type ShownField } from './shown-field.ts';

/** More options than this are a drop-down list. */
const maxRadios = 6;

/** Radios, a drop-down list or boxes; with search where the options are found while typing. */
export function renderChoice(field: Choice, shown: ShownField, frame: FieldFrame): Markup {
  if (!('options' in field)) return renderGroup(shown, frame, renderSearch(field, shown, frame));
  if (field.kind === 'multi-choice') return renderGroup(shown, frame, renderTicks(shown, field.options, 'checkbox'));
  const isShort = field.options.length <= maxRadios;
  // A radio cannot be unticked, so leaving the field empty is an option of its own.
  const options = field.optional ? [...field.options, { value: '', label: 'Keine Angabe' }] : field.options;
  return isShort
    ? renderGroup(shown, frame, renderTicks(shown, options, 'radio'))
    : renderLabelled(shown, frame, renderSelect(shown, field.options));
}

export function renderYesNo(shown: ShownField, frame: FieldFrame): Markup {
  return renderGroup(shown, frame, renderTicks(shown, yesNo, 'radio'));
}

const yesNo: readonly Option[] = [
  { value: 'ja', label: 'Ja' },
  { value: 'nein', label: 'Nein' },
];

function renderSelect(shown: ShownField, options: readonly Option[]): Markup {
  const { field, id, typed } = shown;
  const rows = options.map(({ value, label, hint }) => {
    const selected = typed.includes(value) && html` selected`;
    return html`<option value="${value}"${selected}>${hint ? `${label} – ${hint}` : label}</option>`;
  });
  return html`<select class="input" id="${id}" name="${fieldName(field.id)}"${described(shown)}${invalid(shown)}><option value="">Bitte wählen</option>${rows}</select>`;
}
