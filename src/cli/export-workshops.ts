import Papa from 'papaparse';
import { toWorkshopRow, workshopColumns } from '../book/read-workshop-row.ts';
import { withBooking } from './with-booking.ts';
import { writeLine } from './write-line.ts';

/** Prints all dates but in-house ones, whose plants are nobody's business, as the table that `import` reads. */
export async function exportWorkshops(): Promise<void> {
  await withBooking(async ({ ledger }) => {
    const listed = await ledger.list({ all: true });
    const rows = listed.filter(({ workshop }) => workshop.inHouse === undefined).map(({ workshop }) => toWorkshopRow(workshop));
    await writeLine(Papa.unparse(rows, { columns: [...workshopColumns], newline: '\n', escapeFormulae: true }));
  });
}
