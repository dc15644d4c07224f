import type { FieldErrors } from '../../chat/form.ts';
import { fieldsOfStep, type OpenForm } from '../forms/open-form.ts';
import type { Frame } from '../render-html.ts';
import { html, type Markup } from './markup.ts';
import { renderField } from './render-field.ts';

/** The shown step of a form as an inline panel. It checks nothing by itself: the server answers in German. */
export function renderForm(open: OpenForm, { id, query }: Frame): Markup {
  const { form, step } = open;
  const intro = form.steps[step]?.intro;
  return html`<form class="form" hx-post="/playground/forms/${id}?${query}" hx-swap="none" hx-disable="findAll button" hx-sync="this:drop" novalidate aria-labelledby="${id}-title">
<h3 class="title" id="${id}-title">${form.title}</h3>${renderProgress(open)}
${intro && html`<p class="text">${intro}</p>`}${renderGeneralErrors(open)}
${fieldsOfStep(open).map((field) => renderField(field, { open, id, query }))}
${renderFormButtons(open)}</form>`;
}

function renderProgress({ form, step }: OpenForm): Markup | false {
  const count = form.steps.length;
  return count > 1 && html`<p class="hint">Schritt ${step + 1} von ${count}</p>`;
}

/** What is wrong with the whole form rather than with one of its fields. */
function renderGeneralErrors({ form, errors }: OpenForm): readonly Markup[] {
  const known = new Set(form.steps.flatMap(({ fields }) => fields.map(({ id }) => id)));
  return otherErrors(errors, known).map((error) => html`<p class="error" role="alert" tabindex="-1" data-focus>${error}</p>`);
}

function otherErrors(errors: FieldErrors, known: ReadonlySet<string>): readonly string[] {
  return Object.entries(errors).flatMap(([id, error]) => (known.has(id) ? [] : [error]));
}

/** "Weiter" comes first in the source, because Enter presses the first submit button of a form. */
function renderFormButtons({ form, step }: OpenForm): Markup {
  const isLast = step === form.steps.length - 1;
  return html`<div class="buttons"><button class="button button-primary" name="go" value="next">${isLast ? form.submit : 'Weiter'}</button>
${step > 0 && html`<button class="button" name="go" value="back">Zurück</button>`}
<button class="button button-quiet" name="go" value="cancel">Abbrechen</button></div>`;
}
