import type { FieldErrors, FieldValue } from '../../chat/form.ts';

/** What was read from some fields of a form, or what is wrong with them. */
export type FieldReading<Value> = { readonly value: Value; readonly errors?: undefined } | { readonly errors: FieldErrors };

/** A text without spaces around it; '' where nothing was filled in. */
export function readText(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** A text, or undefined where nothing was filled in. */
export function readOptional(value: FieldValue | undefined): string | undefined {
  return readText(value) || undefined;
}

/** A whole number; undefined for everything else. */
export function readWhole(value: FieldValue | undefined): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
}
