import type { Erased, Ledger } from './ledger.ts';

/** For how long personal data is kept after a workshop, in days. */
export type Periods = { readonly namesDays: number; readonly bookingDays: number };

const day = 24 * 3_600_000;

/** Removes names and bookings of workshops that ended longer ago than they may be kept. */
export function eraseOld(ledger: Pick<Ledger, 'erase'>, { namesDays, bookingDays }: Periods, now: Date): Promise<Erased> {
  const before = (days: number) => new Date(now.getTime() - days * day).toISOString();
  return ledger.erase({ names: before(namesDays), all: before(bookingDays) }, now.toISOString());
}
