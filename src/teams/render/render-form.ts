import type { Field, FieldErrors, FieldValue, FieldValues, Form, FormStep } from '../../chat/form.ts';
import { cut, shortText } from '../../platform/safe-text.ts';
import { limits } from '../limits.ts';
import { type Card, createCard, type Element } from './card.ts';
import { type Line, type Look, line } from './line.ts';
import { markdownWords } from './markdown.ts';
import { prose, toElements } from './parts.ts';
import { renderInput } from './render-input.ts';
import { renderLine } from './render-line.ts';

export type FormOptions = {
  /** Comes back with what was filled in, and says which held form and step it was. */
  readonly place: string;
  readonly step?: number | undefined;
  readonly values?: FieldValues | undefined;
  /** What was wrong with fields of this step, or ('') with the form as a whole. */
  readonly errors?: FieldErrors | undefined;
  /** A dialog has a title bar of its own; a card in a chat is changed by what its button leads to. */
  readonly target: 'dialog' | 'card';
};

/** One step of a form; the ids of its inputs are those of the fields, marked as ours. */
export function renderForm(form: Form, options: FormOptions): { readonly title: string; readonly card: Card } {
  const { step = 0, values = {}, errors = {}, target } = options;
  const shown = form.steps[step] ?? { fields: [] };
  const initial = { ...form.initial, ...values };
  const title = shortText(form.title, limits.title);
  const isBarEnough = target === 'dialog' && title.length <= limits.dialogTitle;
  const body = [
    ...(isBarEnough ? [] : sentence(title, 'title')),
    ...(form.steps.length > 1 ? sentence(`Schritt ${step + 1} von ${form.steps.length}`, 'small') : []),
    ...renderErrors(form, shown, errors),
    ...sentence(cut(shown.intro ?? '', limits.intro)),
    ...shown.fields.flatMap((field) => renderField(field, { value: initial[field.id], error: errors[field.id], place: options.place })),
    renderSubmit(step < form.steps.length - 1 ? 'Weiter' : form.submit, options),
  ];
  return { title: shortText(title, limits.dialogTitle) || 'TWS-Bot', card: createCard(body) };
}

const sentence = (text: string, look?: Look): Element[] => said(text, look).map(renderLine);
const said = (text: string, look?: Look): Line[] => line([{ text }], look);

/** What is wrong with the form as a whole, and the names of fields to look at; what is wrong on another step is shown there. */
function renderErrors({ steps }: Form, shown: FormStep, errors: FieldErrors): Element[] {
  const fields = new Set(steps.flatMap((step) => step.fields.map(({ id }) => id)));
  const general = Object.entries(errors).flatMap(([id, text]) => (fields.has(id) ? [] : [text]));
  const labels = shown.fields.flatMap(({ id, label }) => (errors[id] === undefined ? [] : [shortText(label, limits.label)]));
  const look = labels.length === 0 ? [] : [`Bitte sieh noch einmal nach: ${labels.join(', ')}`];
  return toElements(
    prose(
      [...general, ...look].flatMap((text) => said(shortText(text, limits.hint))),
      'warning',
    ),
  );
}

type Filled = { readonly value: FieldValue | undefined; readonly error: string | undefined; readonly place: string };

/** The field, what is wrong with it, and what helps to fill it in. */
function renderField(field: Field, { value, error = '', place }: Filled): Element[] {
  if ('options' in field && field.options.length === 0)
    return sentence(`${shortText(field.label, limits.label)}: Gerade gibt es hier nichts zur Auswahl.`);
  const { type, ...input } = renderInput(field, value, place);
  return [
    {
      ...{ type, id: `f_${field.id}`, label: shortText(markdownWords(field.label), limits.label) || '–' },
      ...(field.optional ? {} : { isRequired: true }),
      ...input,
    },
    ...sentence(shortText(error, limits.hint), 'error'),
    ...sentence(shortText(field.hint ?? '', limits.hint), 'small'),
  ];
}

function renderSubmit(label: string, { place, target }: FormOptions): Element {
  const submit = {
    type: 'Action.Submit',
    title: shortText(label, limits.button) || 'Senden',
    style: 'positive',
    data: { tws: 'form', place },
  };
  const action = target === 'dialog' ? submit : { ...submit, type: 'Action.Execute', verb: 'form', fallback: submit };
  return { type: 'ActionSet', spacing: 'Large', actions: [action] };
}
