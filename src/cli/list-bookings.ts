import { type Booking, positionOf, type Roster } from '../book/booking.ts';
import { settleDue } from '../book/settle-due.ts';
import { InputError } from '../errors.ts';
import { withBooking } from './with-booking.ts';
import { writeLine } from './write-line.ts';

export type BookingsOptions = { readonly workshop: string; readonly json?: boolean };

/** Prints the bookings of a workshop in the order in which they came, ended ones too; time passes first, whether a bot runs or not. */
export async function listBookings({ workshop, json = false }: BookingsOptions): Promise<void> {
  await withBooking(async (booking) => {
    await settleDue(booking);
    const { ledger } = booking;
    const roster = await ledger.roster(workshop);
    if (!roster) throw new InputError(`there is no workshop "${workshop}"`);
    const lines = roster.bookings.map((each) => toLine(each, roster));
    if (json) return writeLine(JSON.stringify(lines));
    for (const { id, state, seats, person, position } of lines) {
      await writeLine(`${id}  ${state}${position === undefined ? '' : ` ${position}`}  ${seats}  ${person}`);
    }
    if (lines.length === 0) await writeLine('no bookings');
  });
}

/** A booking as the office sees it. */
function toLine(
  { id, workshop, person, state, seats, branch, audience, offerUntil, ending, body, names, note, at }: Booking,
  roster: Roster,
) {
  const position = positionOf(roster, id);
  return { id, workshop, person, state, seats, position, branch, audience, offerUntil, ending, body, names, note, at };
}
