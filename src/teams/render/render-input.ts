import type { Field, FieldValue, Option } from '../../chat/form.ts';
import { germanDay } from '../../days.ts';
import { isDay, isTime } from '../../platform/is-day.ts';
import { cut, safeText } from '../../platform/safe-text.ts';
import { limits } from '../limits.ts';
import type { Element } from './card.ts';
import { optionValue, renderOption } from './option-value.ts';

type Fitting<Kind extends Field['kind']> = Extract<Field, { readonly kind: Kind }>;

/** So few that one sees them all at once. */
const fewOptions = 5;
const fewBoxes = 10;
/** So many that one types to find one. */
const manyOptions = 15;

/** What is filled in of a field, without its id and label; the value only where a client would take it. */
export function renderInput(field: Field, value: FieldValue | undefined, place: string): Element {
  switch (field.kind) {
    case 'choice':
    case 'multi-choice':
      return 'options' in field ? renderChoice(field, field.options, value) : renderSearch(field, value, place);
    case 'text':
      return renderText(field, value);
    case 'number':
      return renderNumber(field, value);
    case 'date':
      return renderDate(field, value);
    case 'time':
      return { type: 'Input.Time', ...valueIf(value, isTime(value)), errorMessage: 'Bitte gib eine Uhrzeit an.' };
    case 'yes-no':
      return {
        type: 'Input.ChoiceSet',
        style: 'expanded',
        choices: yesNo,
        ...valueIf(String(value), typeof value === 'boolean'),
        ...chosen,
      };
  }
}

const chosen = { errorMessage: 'Bitte wähle etwas aus.' } as const;
const dropdown = { placeholder: 'Bitte wählen' } as const;
const valueIf = (value: unknown, isRight: boolean) => (isRight ? { value } : {});

/** Two radio buttons: an `Input.Toggle` that nobody touched says no. */
const yesNo = [
  { title: 'Ja', value: 'true' },
  { title: 'Nein', value: 'false' },
] as const;

type ChoiceField = Fitting<'choice'> | Fitting<'multi-choice'>;

function renderChoice({ kind }: ChoiceField, given: readonly Option[], value: FieldValue | undefined): Element {
  const options = given.filter((option) => option.value !== '').slice(0, limits.options);
  const isSeveral = kind === 'multi-choice';
  const initial = valuesOf(value).filter((each) => options.some((option) => option.value === each));
  return {
    ...{ type: 'Input.ChoiceSet', wrap: true, style: styleFor(options.length, isSeveral), choices: options.map(renderOption) },
    ...(isSeveral ? { isMultiSelect: true } : {}),
    ...valueIf(initial.map(optionValue).join(','), initial.length > 0),
    ...dropdown,
    ...chosen,
  };
}

function styleFor(count: number, isSeveral: boolean): string {
  if (count <= (isSeveral ? fewBoxes : fewOptions)) return 'expanded';
  return count > manyOptions && !isSeveral ? 'filtered' : 'compact';
}

/** https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/dynamic-search */
function renderSearch({ id, kind, ...field }: ChoiceField, value: FieldValue | undefined, place: string): Element {
  const initial = valuesOf(value).slice(0, limits.options);
  const associatedInputs = 'dependsOn' in field && field.dependsOn !== undefined ? { associatedInputs: 'auto' } : {};
  return {
    ...{ type: 'Input.ChoiceSet', style: 'filtered', choices: initial.map((each) => renderOption({ value: each, label: each })) },
    'choices.data': { type: 'Data.Query', dataset: `${place} ${id}`, ...associatedInputs },
    ...(kind === 'multi-choice' ? { isMultiSelect: true } : {}),
    ...valueIf(initial.map(optionValue).join(','), initial.length > 0),
    placeholder: 'Tippen und auswählen',
    ...chosen,
  };
}

/** One or several chosen values; an empty one would look like none. */
function valuesOf(value: FieldValue | undefined): readonly string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.filter((each) => typeof each === 'string' && each !== '');
}

function renderText({ multiline, maxLength }: Fitting<'text'>, value: FieldValue | undefined): Element {
  const longest = Math.min(maxLength ?? limits.input, limits.input);
  const initial = typeof value === 'string' ? cut(safeText(value), longest) : '';
  return {
    ...{ type: 'Input.Text', maxLength: longest, ...(multiline ? { isMultiline: true } : {}), ...valueIf(initial, initial !== '') },
    errorMessage: `Bitte schreib hier etwas, höchstens ${longest} Zeichen.`,
  };
}

function renderNumber({ min, max }: Fitting<'number'>, value: FieldValue | undefined): Element {
  // A value out of range would make the whole form invalid.
  const isRight = typeof value === 'number' && value >= (min ?? value) && value <= (max ?? value);
  const errorMessage = `Bitte gib eine Zahl${sayRange(min, max)} an.`;
  return { type: 'Input.Number', ...boundsOf({ min, max }), ...valueIf(value, isRight), errorMessage };
}

function renderDate({ min, max }: Fitting<'date'>, value: FieldValue | undefined): Element {
  const errorMessage = `Bitte gib einen Tag${sayRange(min && germanDay(min), max && germanDay(max))} an.`;
  return { type: 'Input.Date', ...boundsOf({ min, max }), ...valueIf(value, isDay(value)), errorMessage };
}

function boundsOf({ min, max }: { readonly min?: unknown; readonly max?: unknown }) {
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

function sayRange(min?: string | number, max?: string | number): string {
  const words = [...(min === undefined ? [] : [`ab ${min}`]), ...(max === undefined ? [] : [`bis ${max}`])];
  return words.map((each) => ` ${each}`).join('');
}
