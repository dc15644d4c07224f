import type { BookParts } from './book-parts.ts';
import type { Erased } from './ledger.ts';

/** For how long personal data is kept after a workshop, in days. */
export type Periods = { readonly namesDays: number; readonly bookingDays: number };

const day = 24 * 3_600_000;

/** A plant's request stays open until somebody decides it, but not for ever. */
const undecidedDays = 365;

/** Removes names and bookings of workshops that ended longer ago than they may be kept. */
export function eraseOld({ ledger, periods, now }: Pick<BookParts, 'ledger' | 'periods' | 'now'>): Promise<Erased> {
  const instant = now();
  const before = (days: number) => new Date(instant.getTime() - days * day).toISOString();
  const ended = { names: before(periods.namesDays), all: before(periods.bookingDays), undecided: before(undecidedDays) };
  return ledger.erase(ended, instant.toISOString());
}
