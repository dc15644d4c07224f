import type { Option } from '../../chat/form.ts';
import { cut, shortText } from '../../platform/safe-text.ts';
import { limits } from '../limits.ts';
import { plainObject } from './render-button.ts';

/** One thing to choose. */
export function renderOption({ value, label, hint }: Option) {
  const description = shortText(hint ?? '', limits.option);
  return {
    text: plainObject(label, limits.option),
    value: cut(value.toWellFormed(), limits.optionValue),
    ...(description === '' ? {} : { description: plainObject(description, limits.option) }),
  };
}
