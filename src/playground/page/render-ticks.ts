import type { Option } from '../../chat/form.ts';
import { html, type Markup } from './markup.ts';
import { fieldName, invalid, type ShownField } from './shown-field.ts';

/** Options as radios or boxes, the chosen ones ticked. */
export function renderTicks(shown: ShownField, options: readonly Option[], type: 'radio' | 'checkbox'): Markup {
  const { field, id, typed } = shown;
  const rows = options.map(({ value, label, hint }, place) => {
    const checked = typed.includes(value) && html` checked`;
    const tick = html`<input type="${type}" id="${id}-${place}" name="${fieldName(field.id)}" value="${value}"${checked}${type === 'checkbox' && invalid(shown)}>`;
    return html`<label class="tick">${tick}<span>${label}${hint && html` <span class="hint">${hint}</span>`}</span></label>`;
  });
  return html`${rows}`;
}
