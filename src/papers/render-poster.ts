import type { Content } from 'pdfmake/interfaces.js';
import { germanDay } from '../days.ts';
import { paperText } from './paper-text.ts';
import { printPaper } from './print-paper.ts';

export type Poster = {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly sources: readonly { readonly title: string; readonly url: string; readonly reviewedOn: string }[];
  /** Who answers questions: "Transformationswerkstatt Saar". */
  readonly office: string;
};

const most = { title: 110, sentence: 320, source: 160, sources: 4 } as const;
/** From a size that is read across a room down to one that still fits. */
const sizes = [20, 17, 14, 12, 10.5];

/** One page for the notice board: large text, below it where it comes from and that a model wrote it. */
export async function renderPoster(poster: Poster): Promise<Uint8Array> {
  for (const size of sizes) {
    const { file, pages } = await printPaper({
      title: paperText(poster.title, most.title),
      pageMargins: [56, 56, 56, 70],
      content: contentOf(poster, size),
    });
    if (pages === 1 || size === sizes.at(-1)) return file;
  }
  throw new Error('there is no size to print in');
}

function contentOf({ title, sentences, sources, office }: Poster, size: number): Content {
  const small = (text: string, above: number): Content => ({ text, fontSize: 9, color: '#444444', margin: [0, above, 0, 0] });
  return [
    { text: paperText(title, most.title), fontSize: size * 1.5, bold: true, margin: [0, 0, 0, size] },
    ...sentences.map((text): Content => ({ text: paperText(text, most.sentence), fontSize: size, margin: [0, 0, 0, size * 0.6] })),
    { text: 'Quellen', fontSize: 10, bold: true, margin: [0, size, 0, 2] },
    ...sources.slice(0, most.sources).map(({ title: name, url, reviewedOn }) => {
      return small(`${paperText(name, most.source)} (geprüft am ${germanDay(reviewedOn)}): ${paperText(url, most.source)}`, 2);
    }),
    small(`Von einer KI aus der Wissensbank der ${paperText(office, most.title)} geschrieben. Bitte vor dem Aushängen lesen.`, 10),
  ];
}
