import type { Option } from '../../chat/form.ts';
import { limits } from '../limits.ts';
import { plainObject } from './render-button.ts';

/** One thing to choose. */
export function renderOption({ value, label, hint }: Option) {
  const description = hint === undefined || hint.trim() === '' ? {} : { description: plainObject(hint, limits.option) };
  return { text: plainObject(label, limits.option), value: value.slice(0, limits.optionValue), ...description };
}
