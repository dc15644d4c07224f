import type { Content, TableCell } from 'pdfmake/interfaces.js';
import type { Workshop } from '../book/workshop.ts';
import { paperText } from './paper-text.ts';
import { printPaper } from './print-paper.ts';
import { whenOf } from './when-of.ts';
import { whereOf } from './where-of.ts';

/** Who comes with how many people. */
export type AttendanceRow = {
  readonly name: string;
  readonly seats: number;
  /** "BR Schaeffler". */
  readonly body?: string | undefined;
  /** Name of the branch office. */
  readonly branch?: string | undefined;
};

export type AttendanceList = {
  readonly workshop: Workshop;
  readonly title: string;
  readonly rows: readonly AttendanceRow[];
};

/** Name and where somebody comes from; one line for each person who signs. */
type Line = { readonly name: string; readonly from: string };

/** Of the columns, in points. Fixed, because an endless word would push the signature off the paper. */
const widths = [24, 165, 146, 145];
const lineHeight = 24;
/** Nobody prints more; a mistyped number of seats must not fill the memory. */
const mostLines = 500;

/** The list that goes round, as a PDF on A4: a line for each seat, empty ones up to the capacity. */
export async function renderAttendanceList({ workshop, title, rows }: AttendanceList): Promise<Uint8Array> {
  const heading = paperText(title, 200);
  const { file } = await printPaper({
    title: `Anwesenheitsliste: ${heading}`,
    pageMargins: [40, 40, 40, 48],
    content: [
      { text: 'Anwesenheitsliste', fontSize: 20, bold: true },
      { text: heading, fontSize: 14, margin: [0, 2, 0, 6] },
      { text: whenOf(workshop) },
      { text: `Ort: ${whereOf(workshop)}`, margin: [0, 0, 0, 12] },
      tableOf(linesOf(rows, workshop.capacity)),
    ],
    footer: (page, pages) => ({ text: `Seite ${page} von ${pages}`, alignment: 'right', fontSize: 8, margin: [40, 14, 40, 0] }),
  });
  return file;
}

function linesOf(rows: readonly AttendanceRow[], capacity: number): readonly Line[] {
  const taken = rows.flatMap(seatsOf).slice(0, mostLines);
  const free = Math.max(0, Math.min(capacity, mostLines) - taken.length);
  return [...taken, ...Array.from({ length: free }, () => ({ name: '', from: '' }))];
}

function seatsOf({ name, seats, body, branch }: AttendanceRow): Line[] {
  const who = paperText(name, 80);
  const from = [body, branch].map((part) => paperText(part ?? '', 80)).filter((part) => part !== '');
  return Array.from({ length: Math.min(seats, mostLines) }, (_, index) => ({
    name: index === 0 ? who : `${index + 1}. Platz von ${who}`,
    from: from.join(', '),
  }));
}

function tableOf(lines: readonly Line[]): Content {
  const head = ['Nr.', 'Name', 'Gremium, Geschäftsstelle', 'Unterschrift'].map((text): TableCell => ({ text, bold: true }));
  const body = lines.map(({ name, from }, index): TableCell[] => [`${index + 1}`, name, from, '']);
  return {
    table: { headerRows: 1, dontBreakRows: true, widths, heights: lineHeight, body: [head, ...body] },
    layout: { hLineColor: () => '#999999', vLineColor: () => '#999999', hLineWidth: () => 0.5, vLineWidth: () => 0.5 },
  };
}
