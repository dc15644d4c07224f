import type { Content } from 'pdfmake/interfaces.js';
import type { Poster as Written } from '../ask/replies/poster-of.ts';
import { germanDate, germanDay } from '../days.ts';
import { paperText } from './paper-text.ts';
import { type Printed, printPaper } from './print-paper.ts';

/** `office` answers questions: "Transformationswerkstatt Saar". */
export type Poster = Written & { readonly office: string };

/** Longer sentences, or more of them, no poster has: they only keep the printer busy. */
const most = { title: 110, sentence: 1000, sentences: 12, source: 200, url: 300 } as const;
/** From a size that is read across a room down to one that is still read in front of it. */
const smallest = 10.5;
const smallestNumber = 8;
const sizes = [20, 17, 14, 12, smallest];

/**
 * One page of A4 for the notice board: large text, below it where it comes from and that a model wrote it. Where not all sentences fit,
 * the last ones are left out with their sources; none is cut.
 */
export async function renderPoster(given: Poster): Promise<Uint8Array> {
  const sentences = given.sentences.filter(({ text }) => text.length <= most.sentence).slice(0, most.sentences);
  const poster = { ...given, sentences };
  for (const size of sizes) {
    const { file, pages } = await print(poster, size);
    if (pages === 1) return file;
  }
  for (let count = sentences.length - 1; count > 0; count -= 1) {
    const { file, pages } = await print({ ...poster, sentences: sentences.slice(0, count) }, smallest);
    if (pages === 1) return file;
  }
  return (await print({ ...poster, sentences: [] }, smallest)).file;
}

function print(poster: Poster, size: number): Promise<Printed> {
  return printPaper({ title: paperText(poster.title, most.title), pageMargins: [56, 56, 56, 56], content: contentOf(poster, size) });
}

function contentOf({ title, sentences, sources, office, isTranslated }: Poster, size: number): Content {
  const cited = new Set(sentences.flatMap(({ sources: numbers }) => numbers));
  const author = isTranslated ? 'geschrieben und übersetzt; es gilt der deutsche Text der Quellen' : 'geschrieben';
  return [
    { text: paperText(title, most.title), fontSize: size * 1.5, bold: true, margin: [0, 0, 0, size] },
    ...sentences.map((sentence) => sentenceOf(sentence, size)),
    { text: 'Quellen', fontSize: 10, bold: true, margin: [0, size, 0, 2] },
    ...sources.filter(({ number }) => cited.has(number)).map((source) => small(sayPrinted(source), 2)),
    small(`Von einer KI aus der Wissensbank der ${paperText(office, most.title)} ${author}. Bitte vor dem Aushängen lesen.`, 10),
  ];
}

function sentenceOf({ text, sources }: Poster['sentences'][number], size: number): Content {
  const numbers = sources.map((number) => ` [${number}]`).join('');
  return {
    text: [paperText(text, Number.POSITIVE_INFINITY), { text: numbers, fontSize: Math.max(size * 0.6, smallestNumber), color: '#444444' }],
    fontSize: size,
    margin: [0, 0, 0, size * 0.6],
  };
}

function small(text: string, above: number): Content {
  return { text, fontSize: 9, color: '#444444', margin: [0, above, 0, 0] };
}

/** An address that is cut leads nowhere, so one that is too long to be typed is left out. */
function sayPrinted({ number, title, url, asOf, reviewedOn }: Poster['sources'][number]): string {
  const dates = [
    ...(asOf === undefined ? [] : [`Stand ${germanDate(asOf)}`]),
    ...(reviewedOn === undefined ? [] : [`geprüft am ${germanDay(reviewedOn)}`]),
  ];
  const address = paperText(url, Number.POSITIVE_INFINITY);
  const where = address === '' || address.length > most.url ? '' : `: ${address}`;
  return `[${number}] ${paperText(title, most.source)} (${dates.join(', ')})${where}`;
}
