import * as z from 'zod';
import type { FieldValue, FieldValues } from '../../chat/form.ts';
import { yesNoValue } from './render-element.ts';

const option = z.looseObject({ value: z.string() });
const elementSchema = z.discriminatedUnion('type', [
  z.looseObject({ type: z.enum(['plain_text_input', 'number_input']), value: z.string().nullish() }),
  z.looseObject({ type: z.enum(['static_select', 'external_select', 'radio_buttons']), selected_option: option.nullish() }),
  z.looseObject({
    type: z.enum(['multi_static_select', 'multi_external_select', 'checkboxes']),
    selected_options: z.array(option).nullish(),
  }),
  z.looseObject({ type: z.literal('datepicker'), selected_date: z.string().nullish() }),
  z.looseObject({ type: z.literal('timepicker'), selected_time: z.string().nullish() }),
]);
const stateSchema = z.looseObject({ values: z.record(z.string(), z.record(z.string(), elementSchema)).default({}) });

type Element = z.infer<typeof elementSchema>;

/** What a view was filled in with, by the ids of its fields; what was left empty is left out. */
export function readValues(state: unknown): FieldValues {
  const { values } = stateSchema.parse(state ?? {});
  const read = Object.entries(values).map(([field, elements]) => [field, readElement(Object.values(elements)[0])] as const);
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
}

function readElement(element: Element | undefined): FieldValue | undefined {
  switch (element?.type) {
    case undefined:
      return undefined;
    case 'plain_text_input':
      return element.value?.trim() || undefined;
    case 'number_input':
      return readNumber(element.value);
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return readOption(element.selected_option?.value);
    case 'multi_static_select':
    case 'multi_external_select':
    case 'checkboxes':
      return element.selected_options?.length ? element.selected_options.map(({ value }) => value) : undefined;
    case 'datepicker':
      return element.selected_date ?? undefined;
    case 'timepicker':
      return element.selected_time ?? undefined;
  }
}

function readNumber(text: string | null | undefined): number | undefined {
  const number = Number(text ?? undefined);
  return text?.trim() && Number.isFinite(number) ? number : undefined;
}

function readOption(value: string | undefined): FieldValue | undefined {
  if (value === yesNoValue(true)) return true;
  return value === yesNoValue(false) ? false : value;
}
