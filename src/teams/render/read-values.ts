import * as z from 'zod';
import type { Field, FieldValue, FieldValues } from '../../chat/form.ts';
import { isDay, isTime } from '../../platform/is-day.ts';
import { readOptionValue } from './option-value.ts';

const dataSchema = z.record(z.string(), z.unknown());

/** What a step was filled in with, by the ids of its fields; what was left empty or is not what was asked for is left out. */
export function readValues(fields: readonly Field[], data: unknown): FieldValues {
  const { data: inputs = {} } = dataSchema.safeParse(data);
  const read = fields.map((field) => [field.id, readValue(field, inputs[`f_${field.id}`])] as const);
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
}

function readValue({ kind }: Field, input: unknown): FieldValue | undefined {
  if (kind === 'number') return readNumber(input);
  if (typeof input === 'boolean' && kind === 'yes-no') return input;
  if (typeof input !== 'string') return undefined;
  switch (kind) {
    case 'text':
      return input.trim() || undefined;
    case 'choice':
      return readOptionValue(input);
    case 'multi-choice':
      return readSeveral(input);
    case 'date':
      return isDay(input) ? input : undefined;
    case 'time':
      return isTime(input) ? input : undefined;
    case 'yes-no':
      return yesNo.get(input);
  }
}

const yesNo: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

function readSeveral(input: string): readonly string[] | undefined {
  const values = input.split(',').flatMap((each) => readOptionValue(each) ?? []);
  return values.length === 0 ? undefined : [...new Set(values)];
}

/** Some clients send a number, others what was typed. */
function readNumber(input: unknown): number | undefined {
  const number = typeof input === 'string' && input.trim() !== '' ? Number(input.replace(',', '.')) : input;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
