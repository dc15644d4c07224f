import { collectFor } from '../storage/privacy/create-personal-data.ts';
import { withPersonalData } from './with-personal-data.ts';
import { writeLine } from './write-line.ts';

/** Prints all that is kept about a person. Whoever runs this has made sure who asks. */
export function exportPerson(person: string): Promise<void> {
  return withPersonalData(async ({ options }) => writeLine((await collectFor(person, options)).trimEnd()));
}
