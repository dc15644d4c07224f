import { readFile } from 'node:fs/promises';
import { readWorkshopRow, workshopColumns } from '../book/read-workshop-row.ts';
import { InputError } from '../errors.ts';
import { decodeText } from '../knowledge/import/decode-text.ts';
import type { Booking } from '../main/open-booking.ts';
import { nameRefusals } from './name-refusals.ts';
import { readTable } from './read-table.ts';
import { type DateRow, takeDates } from './take-dates.ts';
import { withBooking } from './with-booking.ts';
import { writeLine } from './write-line.ts';

export type ImportOptions = { readonly dryRun?: boolean };

/** Adds or changes dates. A table with a fault changes nothing; what a date collides with is named, and the other rows go on. */
export async function importWorkshops(file: string, { dryRun = false }: ImportOptions): Promise<void> {
  const bytes = await readFile(file).catch(() => {
    throw new InputError(`${file} cannot be read`);
  });
  await withBooking(async (booking) => {
    const rows = readDates(file, decodeText(bytes), booking);
    if (dryRun) return writeLine(`${rows.length} rows can be imported`);
    const taken = await takeDates(rows, booking.workshops);
    const count = (...kinds: readonly string[]) => taken.filter(({ outcome }) => kinds.includes(outcome.kind)).length;
    const refusals = nameRefusals(taken);
    const changed = count('moved', 'changed');
    await writeLine(`${count('added')} added, ${changed} changed, ${count('same')} unchanged, ${refusals.length} not taken over`);
    if (refusals.length > 0) throw new InputError(refusals.map(({ line, problem }) => `${file}:${line}  ${problem}`).join('\n'));
  });
}

function readDates(file: string, text: string, booking: Booking): readonly DateRow[] {
  const table = readTable(text, workshopColumns);
  const problems = table.problems.map(({ line, problem }) => `${file}:${line}  ${problem}`);
  const rows = table.rows.flatMap(({ line, cells }): DateRow[] => {
    const read = readWorkshopRow(cells, { ...booking, formats: booking.formats() });
    if ('workshop' in read) return [{ line, workshop: read.workshop }];
    problems.push(...read.problems.map((problem) => `${file}:${line}  ${problem}`));
    return [];
  });
  const twice = rows.filter(({ workshop }, place) => rows.findIndex((other) => other.workshop.id === workshop.id) < place);
  problems.push(...twice.map(({ line, workshop }) => `${file}:${line}  id: "${workshop.id}" stands in the table twice`));
  if (problems.length > 0) throw new InputError(problems.join('\n'));
  return rows;
}
