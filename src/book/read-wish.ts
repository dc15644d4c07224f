import type { FieldErrors, FieldValues } from '../chat/form.ts';
import type { Wish } from './decide-booking.ts';
import { readOptional, readText } from './desk/field-reading.ts';
import { audiences } from './format.ts';

export type ReadWish =
  | { readonly workshop: string; readonly wish: Omit<Wish, 'id' | 'person' | 'request'> }
  | { readonly errors: FieldErrors };

/** What a submitted booking form asks for. `chosen` is the date it was opened for, '' where the form asked for it. */
export function readWish(values: FieldValues, chosen: string, branches: readonly { readonly id: string }[]): ReadWish {
  const workshop = chosen === '' ? readOptional(values.date) : chosen;
  const seats = typeof values.seats === 'number' ? values.seats : 1;
  const names = splitNames(readText(values.names));
  const errors: FieldErrors = {
    ...(workshop === undefined ? { date: 'Bitte wähl einen Termin aus.' } : {}),
    ...(Number.isInteger(seats) && seats > 0 ? {} : { seats: 'Bitte gib an, wie viele Plätze Du brauchst.' }),
    ...findTooMany(names, seats),
  };
  if (workshop === undefined || Object.keys(errors).length > 0) return { errors };
  const branch = branches.find(({ id }) => id === values.branch)?.id;
  const audience = audiences.find((each) => each === values.audience);
  return { workshop, wish: { seats, branch, audience, names, body: readOptional(values.body), note: readOptional(values.note) } };
}

/** What is wrong with names for some seats. */
export function findTooMany(names: readonly string[], seats: number): FieldErrors {
  return names.length > seats ? { names: `Das sind ${names.length} Namen für ${seats} ${seats === 1 ? 'Platz' : 'Plätze'}.` } : {};
}

/** One name a line. */
export function splitNames(text: string): readonly string[] {
  return text
    .split(/[\n;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
