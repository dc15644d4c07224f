import Papa from 'papaparse';
import { positionOf } from '../book/booking.ts';
import { settleDue } from '../book/settle-due.ts';
import { withBooking } from './with-booking.ts';
import { writeLine } from './write-line.ts';

const columns = ['id', 'workshop', 'person', 'state', 'position', 'seats', 'branch', 'audience', 'body', 'names', 'at'];

/** Prints all bookings that are still kept as a CSV table. Cells that a spreadsheet would run as a formula are quoted. */
export async function exportBookings(): Promise<void> {
  await withBooking(async (booking) => {
    await settleDue(booking);
    const { ledger } = booking;
    await writeLine(columns.join(','));
    for (const { workshop } of await ledger.list({ all: true })) {
      const roster = await ledger.roster(workshop.id);
      const rows = (roster?.bookings ?? []).map((booking) => ({
        ...booking,
        position: roster && positionOf(roster, booking.id),
        names: booking.names.join('; '),
      }));
      if (rows.length > 0) await writeLine(Papa.unparse(rows, { columns, header: false, newline: '\n', escapeFormulae: true }));
    }
  });
}
