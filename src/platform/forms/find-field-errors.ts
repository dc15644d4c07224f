import type { Field, FieldErrors, FieldValue, FieldValues } from '../../chat/form.ts';
import { germanDay } from '../../days.ts';

/** Where a field says nothing: as much as Slack and Teams let people type. */
const longestText = 3_000;

/** What is wrong with filled-in fields beyond what the platform checks by itself. */
export function findFieldErrors(fields: readonly Field[], values: FieldValues): FieldErrors {
  const found = fields.map((field) => [field.id, findError(field, values[field.id])] as const);
  return Object.fromEntries(found.flatMap(([id, error]) => (error === undefined ? [] : [[id, error] as const])));
}

function findError(field: Field, value: FieldValue | undefined): string | undefined {
  if (value === undefined) return field.optional ? undefined : sayMissing(field);
  if (field.kind === 'date' && typeof value === 'string') return findDateError(value, field);
  if (field.kind === 'number' && typeof value === 'number') return findNumberError(value, field);
  const longest = field.kind === 'text' ? (field.maxLength ?? longestText) : longestText;
  const isLong = typeof value === 'string' && value.length > longest;
  return isLong ? `Bitte höchstens ${longest} Zeichen; das sind ${value.length}.` : undefined;
}

function sayMissing({ kind }: Field): string {
  const isChosen = kind === 'choice' || kind === 'multi-choice' || kind === 'yes-no';
  return isChosen ? 'Bitte wähle etwas aus.' : 'Bitte fülle dieses Feld aus.';
}

function findDateError(day: string, { min = '', max = '9999' }: { readonly min?: string | undefined; readonly max?: string | undefined }) {
  if (day < min) return `Bitte frühestens ${germanDay(min)}.`;
  return day > max ? `Bitte spätestens ${germanDay(max)}.` : undefined;
}

type Range = { readonly min?: number | undefined; readonly max?: number | undefined };

function findNumberError(number: number, { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY }: Range) {
  if (number < min) return `Bitte mindestens ${min}.`;
  return number > max ? `Bitte höchstens ${max}.` : undefined;
}
