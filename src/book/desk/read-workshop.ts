import type { FieldErrors, FieldValues } from '../../chat/form.ts';
import { dayOf } from '../../days.ts';
import type { BookParts } from '../book-parts.ts';
import type { Format } from '../format.ts';
import type { Ticket } from '../ticket.ts';
import type { Workshop } from '../workshop.ts';
import { type FieldReading, readOptional, readText } from './field-reading.ts';
import { isSecureAddress } from './is-secure-address.ts';
import { readDeadline } from './read-deadline.ts';
import { readTerms, type Terms } from './read-terms.ts';
import { readTime, type Time } from './read-time.ts';

/** What the form is about: a new date, one that is there, or one proposed to the plant that asked for it. */
export type WorkshopBasis =
  | { readonly kind: 'new' }
  | { readonly kind: 'change'; readonly workshop: Workshop }
  | { readonly kind: 'proposal'; readonly ticket: Ticket };

type Given = Pick<BookParts, 'branches'> & { readonly basis: WorkshopBasis; readonly formats: readonly Format[]; readonly now: string };

export type WorkshopRead = { readonly workshop: Workshop } | { readonly errors: FieldErrors };

export const usualDays = { bookBy: 3, cancelBy: 7 } as const;

/** Reads the date form. All that is wrong in it is said at once as far as it can be; `now` is an ISO instant. */
export function readWorkshop(values: FieldValues, given: Given): WorkshopRead {
  const format = formatIn(values, given.basis);
  const known = given.formats.find(({ id }) => id === format);
  if (known === undefined && given.basis.kind === 'new') return { errors: { format: 'Bitte wähl ein Format aus.' } };
  const time = readTime(values, { now: given.now, minutes: known?.minutes });
  const place = readPlace(values);
  if (time.errors || place.errors) return { errors: { ...time.errors, ...place.errors } };
  const terms = findTerms(values, { ...given, format: known, start: time.value.start });
  const deadlines = readDeadlines(values, { ...given, start: time.value.start });
  if (terms.errors || deadlines.errors) return { errors: { ...terms.errors, ...deadlines.errors } };
  return { workshop: compose(given.basis, { format, ...time.value, ...place.value, ...terms.value, ...deadlines.value }) };
}

function formatIn(values: FieldValues, basis: WorkshopBasis): string {
  switch (basis.kind) {
    case 'new':
      return readText(values.format);
    case 'change':
      return basis.workshop.format;
    case 'proposal':
      return basis.ticket.format;
  }
}

type Place = Pick<Workshop, 'place' | 'link' | 'room' | 'trainers'>;

function readPlace(values: FieldValues): FieldReading<Place> {
  const link = readOptional(values.link);
  if (link !== undefined && !isSecureAddress(link)) return { errors: { link: 'Bitte gib eine Adresse an, die mit https:// beginnt.' } };
  const names = readText(values.trainers)
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return { value: { place: readOptional(values.place), link, room: readOptional(values.room), trainers: [...new Set(names)] } };
}

type AtStart = Given & { readonly start: string };

/** An in-house date is for the plant alone, for as many as it asked for. */
function findTerms(values: FieldValues, given: AtStart & { readonly format: Format | undefined }): FieldReading<Terms> {
  const { basis } = given;
  if (basis.kind === 'change' && basis.workshop.inHouse !== undefined) return { value: basis.workshop };
  if (basis.kind !== 'proposal') return readTerms(values, given);
  const { people, branch } = basis.ticket;
  return { value: { capacity: people, minimum: 0, approval: false, audiences: [], branch, quotas: [] } };
}

function readDeadlines(values: FieldValues, { basis, start, now }: AtStart): FieldReading<Pick<Workshop, 'bookBy' | 'cancelBy'>> {
  const before = basis.kind === 'change' ? basis.workshop : undefined;
  const read = (field: keyof typeof usualDays) =>
    readDeadline(readText(values[field]), { field, start, now, usualDays: usualDays[field], kept: before?.[field] });
  const bookBy = read('bookBy');
  const cancelBy = read('cancelBy');
  if (bookBy.errors || cancelBy.errors) return { errors: { ...bookBy.errors, ...cancelBy.errors } };
  return { value: { bookBy: bookBy.value, cancelBy: cancelBy.value } };
}

type Read = Pick<Workshop, 'format' | 'bookBy' | 'cancelBy'> & Time & Place & Terms;

/** In the order in which the ledger writes it, so that two that are equal look equal. */
function compose(basis: WorkshopBasis, { format, start, end, place, link, trainers, room, ...rest }: Read): Workshop {
  const { capacity, minimum, approval, bookBy, cancelBy, audiences, quotas, branch } = rest;
  const before = basis.kind === 'change' ? basis.workshop : undefined;
  return {
    ...{ id: before?.id ?? nameWorkshop(basis, { format, start }), format, start, end, place, link, trainers, room },
    ...{ capacity, minimum, approval, bookBy, cancelBy, audiences, quotas, branch },
    inHouse: basis.kind === 'proposal' ? basis.ticket.company : before?.inHouse,
    state: before?.state ?? (basis.kind === 'proposal' ? 'proposed' : 'planned'),
    sequence: before?.sequence ?? 0,
  };
}

/** By its day, or by the plant's ticket; whoever adds it counts on where the name is taken. */
function nameWorkshop(basis: WorkshopBasis, { format, start }: Pick<Workshop, 'format' | 'start'>): string {
  return basis.kind === 'proposal' ? `${format}-${basis.ticket.id}` : `${format}-${dayOf(new Date(start))}`;
}
