import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { clockFrom, readConfig } from '../config.ts';
import { dayOf, germanDay } from '../days.ts';
import { InputError } from '../errors.ts';
import { type Facts, factsOf } from './privacy/facts.ts';
import { renderAssessment } from './privacy/render-assessment.ts';
import { renderCouncilPage } from './privacy/render-council-page.ts';
import { renderDeletion } from './privacy/render-deletion.ts';
import { renderMeasures } from './privacy/render-measures.ts';
import { renderProcessors } from './privacy/render-processors.ts';
import { renderRecords } from './privacy/render-records.ts';
import { writeLine } from './write-line.ts';

const papers: Readonly<Record<string, (facts: Facts) => string>> = {
  'verarbeitungsverzeichnis.md': renderRecords,
  'dsfa-entwurf.md': renderAssessment,
  'tom.md': renderMeasures,
  'auftragsverarbeiter.md': renderProcessors,
  'loeschkonzept.md': renderDeletion,
  'information-betriebsrat.md': renderCouncilPage,
};

/** Writes the papers that an office needs into a folder. What it has to fill in is marked; a paper that lies there is never overwritten. */
export async function writePrivacy({ out }: { readonly out: string }): Promise<void> {
  const config = readConfig(process.env);
  const facts = factsOf(config, germanDay(dayOf(new Date(clockFrom(config.startAt)()))));
  await mkdir(out, { recursive: true });
  const there = (await readdir(out)).filter((name) => name in papers);
  if (there.length > 0)
    throw new InputError(`${out} has ${there.join(', ')} already, perhaps filled in; name another folder and compare, or move them away`);
  for (const [name, render] of Object.entries(papers)) {
    const text = render(facts);
    await writeFile(path.join(out, name), text);
    const open = text.split('bitte eintragen').length - 1 + text.split('bitte prüfen').length - 1;
    await writeLine(`${path.join(out, name)}  (${open} Stellen: bitte eintragen oder prüfen)`);
  }
}
