import type { Field } from '../../chat/form.ts';
import type { OpenForm } from '../forms/open-form.ts';
import type { Frame } from '../render-html.ts';
import { html, type Markup } from './markup.ts';

export type FieldFrame = Frame & { readonly open: OpenForm };

/** How one field stands on the page: its HTML id, what is typed, whether it is wrong and what describes it. */
export type ShownField = {
  readonly field: Field;
  readonly id: string;
  readonly typed: readonly string[];
  readonly isFaulty: boolean;
  /** Ids of hint and error. */
  readonly describedBy: string;
};

export function showField(field: Field, { open, id }: FieldFrame): ShownField {
  const own = fieldId(id, field.id);
  const isFaulty = open.errors[field.id] !== undefined;
  const ids = [isFaulty && `${own}-error`, field.hint && `${own}-hint`].filter(Boolean).join(' ');
  return { field, id: own, typed: open.typed[field.id] ?? [], isFaulty, describedBy: ids };
}

export function fieldName(id: string): string {
  return `field-${id}`;
}

/** Fit for CSS selectors too: htmx finds the field by it that another one depends on. */
export function fieldId(entry: string, id: string): string {
  return `${entry}-${id.replace(/[^\w-]/gu, (sign) => `_${sign.codePointAt(0)}_`)}`;
}

export function described({ describedBy }: ShownField): Markup {
  return html`${describedBy !== '' && html` aria-describedby="${describedBy}"`}`;
}

export function invalid({ isFaulty }: ShownField): Markup {
  return html`${isFaulty && html` aria-invalid="true"`}`;
}
