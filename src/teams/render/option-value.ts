import type { Option } from '../../chat/form.ts';
import { shortText } from '../../platform/safe-text.ts';
import { limits } from '../limits.ts';
import { markdownWords } from './markdown.ts';

export type Choice = { readonly title: string; readonly value: string };

/** One thing to choose. Several of them come back joined by commas, so a value has none. */
export function renderOption({ value, label, hint }: Option): Choice {
  const title = hint === undefined || hint.trim() === '' ? label : `${label} – ${hint}`;
  return { title: shortText(markdownWords(title), limits.option) || '–', value: optionValue(value) };
}

/** The value of an option as a card holds it. */
export function optionValue(value: string): string {
  return value.toWellFormed().replace(/[%,;]/g, (sign) => encodeURIComponent(sign));
}

/** The value as the form knows it; undefined for what was never one. */
export function readOptionValue(value: string): string | undefined {
  try {
    return value === '' ? undefined : decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
