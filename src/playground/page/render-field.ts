import type { Field } from '../../chat/form.ts';
import { html, type Markup } from './markup.ts';
import { renderChoice, renderYesNo } from './render-choice.ts';
import { renderLabelled } from './render-labelled.ts';
import { described, type FieldFrame, fieldName, invalid, type ShownField, showField } from './shown-field.ts';

/** A field with label, hint and error; what was typed stays. */
export function renderField(field: Field, frame: FieldFrame): Markup {
  const shown = showField(field, frame);
  switch (field.kind) {
    case 'choice':
    case 'multi-choice':
      return renderChoice(field, shown, frame);
    case 'yes-no':
      return renderYesNo(shown, frame);
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

function renderInput(shown: ShownField, type: 'text' | 'date' | 'time', more: Markup): Markup {
  const { field, id, typed } = shown;
  return html`<input class="input" type="${type}" id="${id}" name="${fieldName(field.id)}" value="${typed[0] ?? ''}"${described(shown)}${invalid(shown)} ${more}>`;
}

function renderTextarea(shown: ShownField): Markup {
  const { field, id, typed } = shown;
  // HTML drops a line break right after the opening tag, so we give it one to drop.
  return html`<textarea class="input" id="${id}" name="${fieldName(field.id)}" rows="3"${described(shown)}${invalid(shown)}>
${typed[0] ?? ''}</textarea>`;
}

const limit = (name: string, value: string | undefined): Markup => html`${value && html` ${name}="${value}"`}`;
