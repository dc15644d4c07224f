import type { FieldValues } from '../../chat/form.ts';
import { dayOf } from '../../days.ts';
import { audiences, type Format } from '../format.ts';
import type { Workshop } from '../workshop.ts';
import { type FieldReading, readText, readWhole } from './field-reading.ts';
import { lastDayOf, readQuotas } from './read-quotas.ts';

/** For whom a workshop is and how many of them. */
export type Terms = Pick<Workshop, 'capacity' | 'minimum' | 'approval' | 'audiences' | 'branch' | 'quotas'>;

type Given = {
  readonly format: Format | undefined;
  readonly branches: readonly { readonly id: string; readonly name: string }[];
  readonly start: string;
};

/** Stands for all branches in a field from which nothing can be taken back on some platforms. */
export const everyBranch = 'all';

const mostSeats = 1000;

/** For whom a workshop is, from the fields of the form's second step. */
export function readTerms(values: FieldValues, given: Given): FieldReading<Terms> {
  const seats = readSeats(values, given.format);
  if (seats.errors) return seats;
  const quotas = readKept(values, seats.value.capacity, given);
  if (quotas.errors) return quotas;
  const chosen = Array.isArray(values.audiences) ? values.audiences : [];
  const branch = given.branches.find(({ id }) => id === values.branch)?.id;
  const { capacity, minimum } = seats.value;
  return {
    value: {
      capacity,
      minimum,
      approval: values.approval === true,
      audiences: audiences.filter((audience) => chosen.includes(audience)),
      quotas: quotas.value,
      branch,
    },
  };
}

function readSeats(values: FieldValues, format: Format | undefined): FieldReading<Pick<Terms, 'capacity' | 'minimum'>> {
  const capacity = values.capacity === undefined ? format?.groupSize.max : readWhole(values.capacity);
  if (capacity === undefined || capacity < 1 || capacity > mostSeats)
    return { errors: { capacity: `Bitte gib eine Zahl von 1 bis ${mostSeats} an.` } };
  const usual = Math.min(format?.groupSize.min ?? 0, capacity);
  const minimum = values.minimum === undefined ? usual : readWhole(values.minimum);
  if (minimum === undefined || minimum < 0) return { errors: { minimum: 'Bitte gib eine ganze Zahl an, 0 für „findet immer statt“.' } };
  return minimum > capacity ? { errors: { minimum: `Mehr als die ${capacity} Plätze geht nicht.` } } : { value: { capacity, minimum } };
}

function readKept(values: FieldValues, capacity: number, { branches, start }: Given): FieldReading<Terms['quotas']> {
  const read = readQuotas(readText(values.quotas), branches);
  if ('problem' in read) return { errors: { quotas: read.problem } };
  const kept = read.quotas.reduce((sum, { seats }) => sum + seats, 0);
  if (kept > capacity) return { errors: { quotas: `Zusammen sind das ${kept} Plätze, es gibt aber nur ${capacity}.` } };
  const isLate = read.quotas.some(({ until }) => lastDayOf(until) > dayOf(new Date(start)));
  return isLate ? { errors: { quotas: 'Ein Kontingent endet spätestens am Tag des Termins.' } } : { value: read.quotas };
}
