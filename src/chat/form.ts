export type Option = { readonly value: string; readonly label: string; readonly hint?: string | undefined };

type FieldBase = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional?: boolean | undefined;
};

/**
 * Options of a choice: a fixed list, or found while typing when there are more than 100 or when they depend on
 * another field (`dependsOn` is that field's id); the adapter then asks with an `options` event.
 */
type Choices = { readonly options: readonly Option[] } | { readonly search: true; readonly dependsOn?: string | undefined };

export type Field = FieldBase &
  (
    | ({ readonly kind: 'choice' } & Choices)
    | ({ readonly kind: 'multi-choice' } & Choices)
    | { readonly kind: 'text'; readonly multiline?: boolean | undefined; readonly maxLength?: number | undefined }
    | { readonly kind: 'number'; readonly min?: number | undefined; readonly max?: number | undefined }
    | { readonly kind: 'date'; readonly min?: string | undefined; readonly max?: string | undefined }
    | { readonly kind: 'time' }
    | { readonly kind: 'yes-no' }
  );

/** Dates are `YYYY-MM-DD`, times `HH:MM`, in Europe/Berlin. */
export type FieldValue = string | number | boolean | readonly string[];
export type FieldValues = { readonly [fieldId: string]: FieldValue | undefined };

export type FormStep = { readonly intro?: string | undefined; readonly fields: readonly Field[] };

/** Questions to a person. `context` comes back untouched with the answers; the person never sees it. */
export type Form = {
  readonly id: string;
  readonly title: string;
  readonly submit: string;
  readonly steps: readonly FormStep[];
  readonly initial: FieldValues;
  readonly context: string;
};

/** What is wrong with a submitted form: field id to a German sentence; '' is the form as a whole. */
export type FieldErrors = { readonly [fieldId: string]: string };
