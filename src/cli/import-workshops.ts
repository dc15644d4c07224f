import { readFile } from 'node:fs/promises';
import { readWorkshopRow, workshopColumns } from '../book/read-workshop-row.ts';
import type { Workshop } from '../book/workshop.ts';
import { InputError } from '../errors.ts';
import { decodeText } from '../knowledge/import/decode-text.ts';
import type { Booking } from '../main/open-booking.ts';
import { readTable } from './read-table.ts';
import { withBooking } from './with-booking.ts';
import { writeLine } from './write-line.ts';

export type ImportOptions = { readonly dryRun?: boolean };

/** A row and the line on which it begins. */
type Line = { readonly line: number; readonly workshop: Workshop };

/** Adds or changes dates. A table with a fault changes nothing; what a date collides with is named, and the other rows go on. */
export async function importWorkshops(file: string, { dryRun = false }: ImportOptions): Promise<void> {
  const bytes = await readFile(file).catch(() => {
    throw new InputError(`${file} cannot be read`);
  });
  await withBooking(async (booking) => {
    const lines = readDates(file, decodeText(bytes), booking);
    if (dryRun) return writeLine(`${lines.length} rows can be imported`);
    const done: string[] = [];
    for (const line of lines) done.push(await take(file, line, booking));
    const count = (what: string) => done.filter((each) => each === what).length;
    const failed = done.length - count('added') - count('changed') - count('same');
    await writeLine(`${count('added')} added, ${count('changed')} changed, ${count('same')} unchanged, ${failed} not taken over`);
    if (failed > 0) throw new InputError(done.filter((each) => each.startsWith(`${file}:`)).join('\n'));
  });
}

function readDates(file: string, text: string, booking: Booking): readonly Line[] {
  const table = readTable(text, workshopColumns);
  const problems = table.problems.map(({ line, problem }) => `${file}:${line}  ${problem}`);
  const lines = table.rows.flatMap(({ line, cells }): Line[] => {
    const read = readWorkshopRow(cells, { ...booking, formats: booking.formats() });
    if ('workshop' in read) return [{ line, workshop: read.workshop }];
    problems.push(...read.problems.map((problem) => `${file}:${line}  ${problem}`));
    return [];
  });
  const twice = lines.filter(({ workshop }, place) => lines.findIndex((other) => other.workshop.id === workshop.id) < place);
  problems.push(...twice.map(({ line, workshop }) => `${file}:${line}  id: "${workshop.id}" stands in the table twice`));
  if (problems.length > 0) throw new InputError(problems.join('\n'));
  return lines;
}

const who = { person: 'cli', event: 'import' };

async function take(file: string, { line, workshop }: Line, { workshops }: Booking): Promise<string> {
  const added = await workshops.add(workshop, who);
  if (added.kind === 'added') return 'added';
  const changed = added.kind === 'occupied' ? added : await workshops.change(workshop, who);
  const where = `${file}:${line}  ${workshop.id}:`;
  switch (changed.kind) {
    case 'moved':
    case 'changed':
      return 'changed';
    case 'same':
      return 'same';
    case 'occupied':
      return `${where} ${changed.resource} is taken by ${changed.workshop} at that time`;
    case 'too-small':
      return `${where} capacity is below the ${changed.taken} seats that are taken`;
    case 'over':
      return `${where} is over`;
    case 'past':
      return `${where} start: lies in the past, the date is still ahead`;
    case 'called-off':
      return `${where} is called off; the table does not bring it back`;
    case 'planned':
      return `${where} state: call it off in chat (/workshop teilnehmer), the table does not`;
    case 'in-house':
      return `${where} is the in-house date of a plant; change it in chat`;
    case 'unknown':
      return `${where} was removed meanwhile; import again`;
  }
}
