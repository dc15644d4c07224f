import type { Roster } from '../booking.ts';
import { type Change, decideChange } from '../decide-change.ts';
import { isSameWorkshop } from '../desk/fingerprint.ts';
import { type Decision, settle, undecided } from '../settle.ts';
import type { Workshop } from '../workshop.ts';

/** `planned`: the row calls off what is planned, which a table never does. */
export type RowChange = Change | { readonly kind: 'called-off' | 'planned' | 'in-house' | 'past' };

/**
 * A date as a row of the table wants it. Whatever the table already says truly is the same, also of what is over or
 * called off. A table calls nothing off, since everybody who is booked would lose their seat by a slip in a cell, and
 * brings nothing back; it does not name the plant of an in-house date, so it does not change one either.
 * What has not begun yet stays ahead: nobody is told to have been somewhere.
 */
export function decideRow(roster: Roster, wanted: Workshop, now: string): Decision<RowChange> {
  const { workshop } = roster;
  const stays = (outcome: RowChange) => undecided(outcome, settle(roster, now));
  if (workshop.inHouse !== undefined || workshop.state === 'proposed') return stays({ kind: 'in-house' });
  if (workshop.state === 'cancelled') return stays(wanted.state === 'cancelled' ? { kind: 'same', workshop } : { kind: 'called-off' });
  if (wanted.state === 'cancelled') return stays({ kind: 'planned' });
  if (isSameWorkshop({ ...wanted, sequence: workshop.sequence }, workshop)) return stays({ kind: 'same', workshop });
  if (wanted.start <= now && now < workshop.start) return stays({ kind: 'past' });
  return decideChange(roster, wanted, now);
}
