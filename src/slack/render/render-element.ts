import type { InputBlock } from '@slack/types';
import type { Field, FieldValue, Option } from '../../chat/form.ts';
import { isDay, isTime } from '../../platform/is-day.ts';
import { cut, safeText } from '../../platform/safe-text.ts';
import { limits } from '../limits.ts';
import { plainObject } from './render-button.ts';
import { renderOption } from './render-option.ts';

const valueId = 'value';
const id = { action_id: valueId } as const;

/** So few that one sees them all at once. */
const fewOptions = 5;
const search = { min_query_length: 0, placeholder: plainObject('Tippen und auswählen', limits.placeholder) } as const;

/** The part of a field that is filled in. */
export function renderElement(field: Field, value: FieldValue | undefined): InputBlock['element'] {
  switch (field.kind) {
    case 'choice':
      return 'options' in field ? renderChoice(field.options, value) : renderSearch(value);
    case 'multi-choice':
      return 'options' in field ? renderMultiChoice(field.options, value) : renderMultiSearch(value);
    case 'text':
      return renderText(field, value);
    case 'number':
      return renderNumber(field, value);
    case 'date':
      return { type: 'datepicker', ...id, ...(isDay(value) ? { initial_date: value } : {}) };
    case 'time':
      return { type: 'timepicker', ...id, timezone: 'Europe/Berlin', ...(isTime(value) ? { initial_time: value } : {}) };
    case 'yes-no':
      return renderChoice(yesNo, typeof value === 'boolean' ? yesNoValue(value) : undefined);
  }
}

/** Marks the two answers so that they come back as yes and no, not as a choice. */
export const yesNoValue = (value: boolean): string => `yes-no:${value ? 'ja' : 'nein'}`;
const yesNo: readonly Option[] = [
  { value: yesNoValue(true), label: 'Ja' },
  { value: yesNoValue(false), label: 'Nein' },
];

function renderChoice(given: readonly Option[], value: FieldValue | undefined): InputBlock['element'] {
  const options = given.slice(0, limits.options).map(renderOption);
  const initial = options.find((option) => option.value === value);
  const chosen = initial === undefined ? {} : { initial_option: initial };
  if (options.length <= fewOptions) return { type: 'radio_buttons', ...id, options, ...chosen };
  return { type: 'static_select', ...id, options, ...chosen, placeholder: plainObject('Bitte wählen', limits.placeholder) };
}

function renderMultiChoice(given: readonly Option[], value: FieldValue | undefined): InputBlock['element'] {
  const options = given.slice(0, limits.options).map(renderOption);
  const initial = options.filter((option) => Array.isArray(value) && value.includes(option.value));
  const chosen = initial.length === 0 ? {} : { initial_options: initial };
  if (options.length <= limits.buttonOptions) return { type: 'checkboxes', ...id, options, ...chosen };
  return { type: 'multi_static_select', ...id, options, ...chosen, placeholder: plainObject('Bitte wählen', limits.placeholder) };
}

function renderSearch(value: FieldValue | undefined): InputBlock['element'] {
  const initial = typeof value === 'string' && value !== '' ? { initial_option: renderOption({ value, label: value }) } : {};
  return { type: 'external_select', ...id, ...search, ...initial };
}

function renderMultiSearch(value: FieldValue | undefined): InputBlock['element'] {
  const given = Array.isArray(value) ? value.filter((each: string) => each !== '') : [];
  const chosen = given.slice(0, limits.options).map((each: string) => renderOption({ value: each, label: each }));
  return { type: 'multi_external_select', ...id, ...search, ...(chosen.length === 0 ? {} : { initial_options: chosen }) };
}

function renderText({ multiline, maxLength }: Extract<Field, { kind: 'text' }>, value: FieldValue | undefined): InputBlock['element'] {
  const longest = Math.min(maxLength ?? limits.input, limits.input);
  const initial = typeof value === 'string' ? cut(safeText(value), longest) : '';
  const filled = initial === '' ? {} : { initial_value: initial };
  return { type: 'plain_text_input', ...id, multiline: multiline ?? false, max_length: longest, ...filled };
}

function renderNumber({ min, max }: Extract<Field, { kind: 'number' }>, value: FieldValue | undefined): InputBlock['element'] {
  return {
    ...{ type: 'number_input', ...id, is_decimal_allowed: true },
    ...(min === undefined ? {} : { min_value: String(min) }),
    ...(max === undefined ? {} : { max_value: String(max) }),
    // A value out of range would make the whole form invalid.
    ...(typeof value === 'number' && value >= (min ?? value) && value <= (max ?? value) ? { initial_value: String(value) } : {}),
  };
}
