import type { BookParts } from './book-parts.ts';
import { settle } from './settle.ts';
import { at } from './workshops.ts';

/**
 * Lets time pass in all workshops where it has something to change, with what is said of it. Returns in how many it
 * had. Safe to run in several processes at once, and without locking where nothing is to be done, as nearly always.
 */
export async function settleDue(parts: BookParts): Promise<number> {
  const { ledger, now } = parts;
  let settled = 0;
  for (const id of await ledger.unsettled(now().toISOString())) {
    const roster = await ledger.roster(id);
    if (!roster || settle(roster, now().toISOString()).notices.length === 0) continue;
    await ledger.change(
      id,
      'clock',
      at(parts, (current, instant) => ({ outcome: undefined, ...settle(current, instant) })),
    );
    settled += 1;
  }
  return settled;
}
