import { type Booking, isSeated, type Roster } from './booking.ts';
import type { Quota, Workshop } from './workshop.ts';

/** Seats that are taken: confirmed, offered or used. */
export function countTaken(bookings: readonly Booking[]): number {
  return bookings.filter(isSeated).reduce((sum, { seats }) => sum + seats, 0);
}

/** Seats that somebody of a branch can have now: what is free without what is still kept for other branches. Never below 0. */
export function countFree({ workshop, bookings }: Roster, branch: string | undefined, now: string): number {
  return countFreeOf(workshop, countSeats(bookings), { branch, now });
}

/** How many seats of a workshop are taken, and how many by one branch. */
export type Taken = { readonly taken: number; readonly takenBy: (branch: string) => number };

/** Counts once what can then be asked for each of many who wait. */
export function countSeats(bookings: readonly Booking[]): Taken {
  const byBranch = new Map<string | undefined, number>();
  for (const { branch, seats } of bookings.filter(isSeated)) byBranch.set(branch, (byBranch.get(branch) ?? 0) + seats);
  return { taken: countTaken(bookings), takenBy: (branch) => byBranch.get(branch) ?? 0 };
}

/** As `countFree`, from numbers alone. */
export function countFreeOf(
  { capacity, quotas }: Workshop,
  { taken, takenBy }: Taken,
  { branch, now }: { readonly branch: string | undefined; readonly now: string },
): number {
  const others = quotas.filter((quota) => quota.branch !== branch && isKept(quota, now));
  const kept = others.map((quota) => Math.max(0, quota.seats - takenBy(quota.branch)));
  return Math.max(0, capacity - taken - kept.reduce((sum, seats) => sum + seats, 0));
}

/** True until the seats of a quota are for everybody. */
function isKept({ until }: Quota, now: string): boolean {
  return now < until;
}
