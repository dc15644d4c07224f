import type { Field, Option } from '../../chat/form.ts';
import type { OpenForm } from '../forms/open-form.ts';
import { html, type Markup } from './markup.ts';
import { type FieldFrame, fieldId, renderTicks, type Shown } from './render-field.ts';

type Choice = Extract<Field, { kind: 'choice' | 'multi-choice' }>;

/** A search box and what it found, loaded once at the start and again while somebody types. */
export function renderSearch(field: Choice, shown: Shown, { open, id, query }: FieldFrame): Markup {
  const place = open.form.steps[open.step]?.fields.indexOf(field) ?? -1;
  const other = 'dependsOn' in field && field.dependsOn !== undefined && `, change from:#${fieldId(id, field.dependsOn)}`;
  const url = `/playground/forms/${id}/options/${place}?${query}`;
  return html`<input class="input" type="search" id="${shown.id}-search" name="search" aria-label="Suchen: ${field.label}" placeholder="Suchen …" autocomplete="off"${shown.isFaulty && html` aria-invalid="true"`}
hx-post="${url}" hx-target="#${shown.id}-options" hx-swap="innerHTML" hx-sync="this:replace" hx-trigger="load, input changed delay:250ms${other}">
<div class="options" id="${shown.id}-options" aria-live="polite">${renderFoundOptions(field, open, shown)}</div>`;
}

/** Ticked options stay on top, so that a new search loses none of them. */
export function renderFoundOptions(field: Choice, open: OpenForm, shown: Shown, found?: readonly Option[]): Markup {
  const ticked = (open.offered[field.id] ?? []).filter(({ value }) => shown.typed.includes(value));
  const others = (found ?? []).filter(({ value }) => !shown.typed.includes(value));
  const options = [...ticked, ...others].slice(0, maxShown);
  if (found && options.length === 0) return html`<p class="hint">Nichts gefunden.</p>`;
  const more = ticked.length + others.length > maxShown && html`<p class="hint">Es gibt noch mehr; suche genauer.</p>`;
  return html`${renderTicks(shown, options, field.kind === 'choice' ? 'radio' : 'checkbox')}${more}`;
}

const maxShown = 20;
