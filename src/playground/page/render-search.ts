import type { Option } from '../../chat/form.ts';
import type { Choice, OpenForm } from '../forms/open-form.ts';
import { html, type Markup } from './markup.ts';
import { renderTicks } from './render-ticks.ts';
import { type FieldFrame, fieldId, invalid, type ShownField } from './shown-field.ts';

/** A search box and what it found, loaded once at the start and again while somebody types. */
export function renderSearch(field: Choice, shown: ShownField, { open, id, query }: FieldFrame): Markup {
  const place = open.form.steps[open.step]?.fields.indexOf(field) ?? -1;
  const other = 'dependsOn' in field && field.dependsOn !== undefined && `, change from:#${fieldId(id, field.dependsOn)}`;
  const url = `/playground/forms/${id}/options/${place}?${query}`;
  return html`<input class="input" type="search" id="${shown.id}-search" name="${searchName(place)}" aria-label="Suchen: ${field.label}" placeholder="Suchen …" autocomplete="off"${invalid(shown)}
hx-post="${url}" hx-target="#${shown.id}-options" hx-swap="innerHTML" hx-sync="this:replace" hx-trigger="load, input changed delay:250ms${other}">
<div class="options" id="${shown.id}-options" aria-live="polite">${renderFoundOptions(open, shown)}</div>`;
}

/** Each search box of a step has its own name, because they are all sent with every search. */
export function searchName(place: number): string {
  return `search-${place}`;
}

/** Ticked options stay on top, so that a new search loses none of them. */
export function renderFoundOptions(open: OpenForm, shown: ShownField, found?: readonly Option[]): Markup {
  const { field } = shown;
  const ticked = (open.offered[field.id] ?? []).filter(({ value }) => shown.typed.includes(value));
  const others = (found ?? []).filter(({ value }) => !shown.typed.includes(value));
  const options = [...ticked, ...others].slice(0, maxShown);
  if (found && options.length === 0) return html`<p class="hint">Nichts gefunden.</p>`;
  const more = ticked.length + others.length > maxShown && html`<p class="hint">Es gibt noch mehr; suche genauer.</p>`;
  return html`${renderTicks(shown, options, field.kind === 'choice' ? 'radio' : 'checkbox')}${more}`;
}

const maxShown = 20;
