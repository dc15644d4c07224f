import type { Content } from 'pdfmake/interfaces.js';
import type { Format } from '../book/format.ts';
import type { Workshop } from '../book/workshop.ts';
import { paperText } from './paper-text.ts';
import { type Printed, printPaper } from './print-paper.ts';
import { whenOf } from './when-of.ts';
import { whereOf } from './where-of.ts';

export type Certificates = {
  readonly workshop: Workshop;
  readonly format: Pick<Format, 'title' | 'duration' | 'aims'>;
  /** At least one; an empty one is a line on which it is written by hand. */
  readonly names: readonly string[];
  /** Who certifies: "Transformationswerkstatt Saar". */
  readonly office: string;
};

/** Most characters or lines of what somebody wrote into the catalogue. */
const most = { aims: 8, aim: 160, title: 120, name: 60, short: 80 } as const;

/** One page a person that says who took part in what, and nothing about membership or claims. */
export async function renderCertificates(certificates: Certificates): Promise<Uint8Array> {
  const { file, pages } = await printPages(certificates);
  if (pages === certificates.names.length) return file;
  // Only aims can be too long for a page: better none than a second page without a name.
  return (await printPages({ ...certificates, format: { ...certificates.format, aims: [] } })).file;
}

function printPages({ names, ...about }: Certificates): Promise<Printed> {
  return printPaper({
    title: `Teilnahmebescheinigung: ${paperText(about.format.title, most.title)}`,
    pageMargins: [70, 60, 70, 120],
    footer: signatureLines,
    content: names.map((name, index) => ({
      stack: pageFor(paperText(name, most.name), about),
      ...(index === 0 ? {} : { pageBreak: 'before' }),
    })),
  });
}

function pageFor(name: string, { workshop, format, office }: Omit<Certificates, 'names'>): Content[] {
  return [
    { text: paperText(office, most.short), fontSize: 12, color: '#444444' },
    { text: 'Teilnahmebescheinigung', fontSize: 26, bold: true, margin: [0, 40, 0, 30] },
    name === '' ? lineForName() : { text: name, fontSize: 20, bold: true },
    { text: 'hat an diesem Workshop teilgenommen:', margin: [0, 8, 0, 8] },
    { text: paperText(format.title, most.title), fontSize: 15, bold: true, margin: [0, 0, 0, 14] },
    factsOf({ Termin: whenOf(workshop), Ort: whereOf(workshop), Dauer: paperText(format.duration, most.short) }),
    ...aimsOf(format.aims),
  ];
}

/** A new one for each page: pdfmake writes into what it prints. */
function lineForName(): Content {
  return { canvas: [{ type: 'line', x1: 0, y1: 24, x2: 300, y2: 24, lineWidth: 0.7 }] };
}

function factsOf(facts: Readonly<Record<string, string>>): Content {
  // Fixed widths: an endless word would push a flexible column off the paper.
  return { table: { widths: [60, 379], body: Object.entries(facts) }, layout: 'noBorders' };
}

function aimsOf(aims: readonly string[]): Content[] {
  const shown = aims.slice(0, most.aims).map((aim) => paperText(aim, most.aim));
  return shown.length === 0 ? [] : [{ text: 'Inhalte und Ziele', bold: true, margin: [0, 16, 0, 6] }, { ul: shown }];
}

/** At the foot of the page, to be filled in by hand. */
function signatureLines(): Content {
  const line = (text: string): Content => ({
    stack: [{ canvas: [{ type: 'line', x1: 0, y1: 0, x2: 200, y2: 0, lineWidth: 0.7 }] }, { text, fontSize: 9, margin: [0, 4, 0, 0] }],
  });
  return { columns: [line('Ort, Datum'), line('Unterschrift')], columnGap: 55, margin: [70, 30, 70, 0] };
}
