import * as z from 'zod';
import { addDays, dayOf, instantAt } from '../days.ts';
import { isSecureAddress } from './desk/is-secure-address.ts';
import { type Audience, audiences, type Format } from './format.ts';
import { dayAndTime } from './instants.ts';
import type { Quota, Workshop } from './workshop.ts';

/** Columns of the table of workshops, in the order in which `export` writes them; the last three may be missing. */
export const workshopColumns = [
  ...(['id', 'format', 'start', 'end', 'place', 'link', 'trainers', 'room', 'capacity', 'minimum', 'approval', 'quotas'] as const),
  ...(['deadlines', 'audiences', 'branch', 'state'] as const),
];

export type WorkshopRow = Readonly<Partial<Record<(typeof workshopColumns)[number], string>>>;

export type RowReading = { readonly workshop: Workshop } | { readonly problems: readonly string[] };

type Known = { readonly formats: readonly Pick<Format, 'id'>[]; readonly branches: readonly { readonly id: string }[] };

/** Reads one row of the table; problems are English and name column and what is expected. Times without an offset are German. */
export function readWorkshopRow(row: WorkshopRow, known: Known): RowReading {
  const read = rowSchema.safeParse(row);
  if (!read.success) return { problems: read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) };
  const { start, quotas, deadlines, state: _, ...rest } = read.data;
  const kept = quotas.map((quota) => ({ ...quota, until: quota.until ?? start }));
  const ends = { bookBy: deadlines.bookBy ?? start, cancelBy: deadlines.cancelBy ?? start };
  const workshop: Workshop = { ...rest, start, ...ends, quotas: kept, inHouse: undefined, state: 'planned', sequence: 0 };
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
  quotas: cell(readQuotas, 'must be BRANCH:SEATS:DAY, several separated by ;'),
  deadlines: cell(readDeadlines, 'must be book:DAY; cancel:DAY'),
  audiences: cell(readAudiences, `must be of ${audiences.join(', ')}`),
  branch: optionalText,
  state: optionalText,
});

function* findContradictions({ format, start, end, capacity, minimum, quotas, branch, bookBy, cancelBy }: Workshop, known: Known) {
  if (!known.formats.some(({ id }) => id === format)) yield `format: "${format}" is not in knowledge/workshops`;
  if (end <= start) yield 'end: must be after start';
  if (minimum > capacity) yield 'minimum: must be at most the capacity';
  if (bookBy > start || cancelBy > start) yield 'deadlines: must be at the latest when it starts';
  const isBranch = (name: string) => known.branches.some(({ id }) => id === name);
  for (const quota of quotas) if (!isBranch(quota.branch)) yield `quotas: "${quota.branch}" is no branch`;
  if (branch !== undefined && !isBranch(branch)) yield `branch: "${branch}" is no branch`;
  if (quotas.reduce((sum, { seats }) => sum + seats, 0) > capacity) yield 'quotas: keep more seats than there are';
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

function berlin(instant: string): string {
  const { day, time } = dayAndTime(instant);
  return `${day}T${time}`;
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

/** A time with or without an offset. */
function readInstant(text: string): string | undefined {
  const [, day = '', time = ''] = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::00)?$/.exec(text) ?? [];
  if (day !== '') return instantAt(day, time);
  const hasOffset = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/.test(text);
  const at = hasOffset ? new Date(text.replace(' ', 'T')) : undefined;
  return at === undefined || Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

/** A time, or the end of a day. */
function readDeadline(text: string): string | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return readInstant(text);
  const next = instantAt(addDays(text, 1), '00:00');
  return next === undefined || dayOf(new Date(`${text}T12:00:00Z`)) !== text
    ? undefined
    : new Date(Date.parse(next) - 60_000).toISOString();
}

function readCount(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) ? Number(text) : undefined;
}

function readYesNo(text: string): boolean | undefined {
  if (/^(?:yes|ja|true|1|x)$/i.test(text)) return true;
  return /^(?:no|nein|false|0|)$/i.test(text) ? false : undefined;
}

type ReadQuota = Omit<Quota, 'until'> & { readonly until: string | undefined };

/** `neunkirchen:4:2026-12-01; voelklingen:2`: without a day seats are kept until the start. */
function readQuotas(text: string): readonly ReadQuota[] | undefined {
  const quotas = split(text).map(readQuota);
  return quotas.every((quota) => quota !== undefined) ? quotas : undefined;
}

function readQuota(part: string): ReadQuota | undefined {
  const [, branch = '', seats = '', day = ''] = /^([a-z-]+)\s*[:=]\s*(\d{1,4})(?:\s*[:@]\s*(\S.*))?$/.exec(part) ?? [];
  const until = readDeadline(day);
  return branch === '' || (day !== '' && until === undefined) ? undefined : { branch, seats: Number(seats), until };
}

type Deadlines = { readonly bookBy: string | undefined; readonly cancelBy: string | undefined };

/** `book:2026-12-01; cancel:2026-12-03T12:00`, or the two times in this order. Without one: until the start. */
function readDeadlines(text: string): Deadlines | undefined {
  const parts = split(text);
  const named = (name: RegExp, place: number) =>
    parts.find((part) => name.test(part)) ?? (/^\d/.test(parts[place] ?? '') ? parts[place] : '');
  const [book = '', cancel = ''] = [named(/^book/i, 0), named(/^cancel/i, 1)].map((part) => part?.replace(/^[a-z]+\s*[:=]\s*/i, ''));
  const deadlines = { bookBy: readDeadline(book), cancelBy: readDeadline(cancel) };
  const isRead = (part: string, deadline: string | undefined) => part === '' || deadline !== undefined;
  return isRead(book, deadlines.bookBy) && isRead(cancel, deadlines.cancelBy) ? deadlines : undefined;
}

function readAudiences(text: string): readonly Audience[] | undefined {
  const names = split(text);
  return names.every(isAudience) ? names.filter(isAudience) : undefined;
}
