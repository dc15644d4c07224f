import * as z from 'zod';
import { dayAndTime } from './day-and-time.ts';
import { findBranches } from './desk/find-branches.ts';
import { isSecureAddress } from './desk/is-secure-address.ts';
import { type Audience, audiences, type Format } from './format.ts';
import { type DeadlinePart, readDeadlinePart } from './table/read-deadline-part.ts';
import { readInstant } from './table/read-instant.ts';
import { readQuota, type WrittenQuota } from './table/read-quota.ts';
import type { Quota, Workshop } from './workshop.ts';

/** Columns of the table of workshops, in the order in which `export` writes them; the last three may be missing. */
export const workshopColumns = [
  ...(['id', 'format', 'start', 'end', 'place', 'link', 'trainers', 'room', 'capacity', 'minimum', 'approval', 'quotas'] as const),
  ...(['deadlines', 'audiences', 'branch', 'state'] as const),
];

export type WorkshopRow = Readonly<Partial<Record<(typeof workshopColumns)[number], string>>>;

export type RowReading = { readonly workshop: Workshop } | { readonly problems: readonly string[] };

type Known = { readonly formats: readonly Pick<Format, 'id'>[]; readonly branches: Branches };
type Branches = Parameters<typeof findBranches>[1];

/** Reads one row of the table; problems are English and name column and what is expected. Times without an offset are German. */
export function readWorkshopRow(row: WorkshopRow, known: Known): RowReading {
  const read = rowSchema.safeParse(row);
  if (!read.success) return { problems: read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) };
  const { start, quotas, deadlines, branch, ...rest } = read.data;
  const named = { branch: branch && nameBranch(branch, known), quotas: quotas.map((quota) => toQuota(quota, start, known)) };
  const ends = { bookBy: start, cancelBy: start, ...Object.fromEntries(deadlines.map(({ ends, at }) => [ends, at])) };
  const workshop: Workshop = { ...rest, start, ...ends, ...named, inHouse: undefined, sequence: 0 };
  const problems = [...findContradictions(workshop, known)];
  return problems.length > 0 ? { problems } : { workshop };
}

/** A cell that is read; where that fails, `expected` says what belongs there. An absent column is an empty cell. */
function cell<Value>(read: (text: string) => Value | undefined, expected: string) {
  return z
    .string()
    .default('')
    .transform((text, context) => {
      const value = read(text.trim());
      if (value !== undefined) return value;
      context.addIssue({ code: 'custom', message: expected });
      return z.NEVER;
    });
}

/** Several in one cell; each that is not understood is named. */
function parts<Value>(read: (part: string, place: number) => Value | undefined, expected: string) {
  return z
    .string()
    .default('')
    .transform((text, context): readonly Value[] =>
      split(text).flatMap((part, place) => {
        const value = read(part, place);
        if (value !== undefined) return [value];
        context.addIssue({ code: 'custom', message: `"${part}" is not understood; ${expected}` });
        return [];
      }),
    );
}

const optionalText = z
  .string()
  .optional()
  .transform((text) => text?.trim() || undefined);

const rowSchema = z.object({
  id: cell((text) => (/^[a-z0-9][a-z0-9-]{0,79}$/.test(text) ? text : undefined), 'must be a slug of a-z, 0-9 and hyphens'),
  format: cell((text) => text || undefined, 'must be the id of a file in knowledge/workshops'),
  start: cell(readInstant, 'must be a time such as 2026-12-09T09:00 that exists in Europe/Berlin'),
  end: cell(readInstant, 'must be a time such as 2026-12-09T12:00 that exists in Europe/Berlin'),
  place: optionalText,
  link: optionalText.refine((link) => link === undefined || isSecureAddress(link), 'must be an https address'),
  trainers: cell(split, ''),
  room: optionalText,
  capacity: cell((text) => readCount(text) || undefined, 'must be a whole number from 1 on'),
  minimum: cell((text) => (text === '' ? 0 : readCount(text)), 'must be a whole number'),
  approval: cell(readYesNo, 'must be yes or no'),
  quotas: parts(readQuota, 'it must be BRANCH:SEATS:DAY, several separated by ;'),
  deadlines: parts(readDeadlinePart, 'it must be book:DAY; cancel:DAY').refine(isNamedOnce, 'must name each end once'),
  audiences: cell(readAudiences, `must be of ${audiences.join(', ')}`),
  branch: optionalText,
  state: cell(readState, 'must be planned or cancelled'),
});

function* findContradictions({ format, start, end, capacity, minimum, quotas, branch, bookBy, cancelBy }: Workshop, known: Known) {
  if (!known.formats.some(({ id }) => id === format)) yield `format: "${format}" is not in knowledge/workshops`;
  if (end <= start) yield 'end: must be after start';
  if (minimum > capacity) yield 'minimum: must be at most the capacity';
  if (bookBy > start || cancelBy > start) yield 'deadlines: must be at the latest when it starts';
  const isBranch = (name: string) => known.branches.some(({ id }) => id === name);
  const ids = known.branches.map(({ id }) => id).join(', ');
  for (const quota of quotas) if (!isBranch(quota.branch)) yield `quotas: "${quota.branch}" must be one of ${ids}`;
  const twice = quotas.find((quota, place) => quotas.findIndex((other) => other.branch === quota.branch) < place);
  if (twice) yield `quotas: "${twice.branch}" stands there twice`;
  if (branch !== undefined && !isBranch(branch)) yield `branch: "${branch}" must be one of ${ids}`;
  if (quotas.reduce((sum, { seats }) => sum + seats, 0) > capacity) yield 'quotas: keep more seats than there are';
}

function toQuota({ branch, seats, until }: WrittenQuota, start: string, known: Known): Quota {
  return { branch: nameBranch(branch, known), seats, until: until ?? start };
}

/** The id of the one branch that is meant; the name as it stands where none or several are. */
function nameBranch(name: string, { branches }: Known): string {
  const [branch, ...others] = findBranches(name, branches);
  return branch !== undefined && others.length === 0 ? branch.id : name;
}

/** The row of a workshop, as `readWorkshopRow` reads it. */
export function toWorkshopRow(workshop: Workshop): Record<(typeof workshopColumns)[number], string> {
  const { id, format, start, end, place = '', link = '', trainers, room = '', capacity, minimum, approval, state } = workshop;
  return {
    ...{ id, format, start: berlin(start), end: berlin(end), place, link, trainers: trainers.join('; '), room },
    ...{ capacity: String(capacity), minimum: String(minimum), approval: approval ? 'yes' : 'no' },
    quotas: workshop.quotas.map(({ branch, seats, until }) => `${branch}:${seats}:${berlin(until)}`).join('; '),
    deadlines: `book:${berlin(workshop.bookBy)}; cancel:${berlin(workshop.cancelBy)}`,
    ...{ audiences: workshop.audiences.join('; '), branch: workshop.branch ?? '', state },
  };
}

/** German time, as long as that says which instant it is: not for seconds, nor for an hour that comes a second time. */
function berlin(instant: string): string {
  const { day, time } = dayAndTime(instant);
  const text = `${day}T${time}`;
  return readInstant(text) === instant ? text : instant;
}

function isAudience(name: string): name is Audience {
  return audiences.some((audience) => audience === name);
}

function split(cell: string): readonly string[] {
  return cell
    .split(/[;|,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function readCount(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) ? Number(text) : undefined;
}

function readState(text: string): Exclude<Workshop['state'], 'proposed'> | undefined {
  if (text === '') return 'planned';
  return (['planned', 'cancelled'] as const).find((state) => state === text.toLowerCase());
}

function readYesNo(text: string): boolean | undefined {
  if (/^(?:yes|ja|true|1|x)$/i.test(text)) return true;
  return /^(?:no|nein|false|0|)$/i.test(text) ? false : undefined;
}

function isNamedOnce(deadlines: readonly DeadlinePart[]): boolean {
  return new Set(deadlines.map(({ ends }) => ends)).size === deadlines.length;
}

function readAudiences(text: string): readonly Audience[] | undefined {
  const names = split(text);
  return names.every(isAudience) ? names.filter(isAudience) : undefined;
}
