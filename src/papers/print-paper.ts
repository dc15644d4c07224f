import type { Content } from 'pdfmake/interfaces.js';

export type Paper = {
  /** Title of the file, which PDF programs show in their window. */
  readonly title: string;
  readonly content: Content;
  readonly pageMargins: [number, number, number, number];
  readonly footer?: (page: number, pages: number) => Content;
};

export type Printed = { readonly file: Uint8Array; readonly pages: number };

/** Typesets on A4 with Roboto, which is embedded. Loaded when somebody wants a paper: it takes longer than the bot's start. */
export async function printPaper({ title, footer, ...paper }: Paper): Promise<Printed> {
  const pdfmake = await loadPdfmake();
  let pages = 0;
  const document = pdfmake.createPdf({
    ...paper,
    pageSize: 'A4',
    footer: (page, count) => {
      pages = count;
      return footer?.(page, count);
    },
    info: { title, author: 'Transformationswerkstatt Saar', creator: 'TWS-Bot' },
    language: 'de-DE',
    defaultStyle: { font: 'Roboto', fontSize: 10.5, lineHeight: 1.2 },
  });
  const file = new Uint8Array(await document.getBuffer());
  return { file, pages };
}

async function loadPdfmake() {
  const [{ default: pdfmake }, { default: fonts }] = await Promise.all([import('pdfmake'), import('pdfmake/fonts/Roboto.js')]);
  const files = Object.values(fonts.Roboto);
  pdfmake.setFonts(fonts);
  // A paper needs its fonts and nothing else of this machine or the network, whatever stands in a text.
  pdfmake.setLocalAccessPolicy((path) => files.includes(path));
  pdfmake.setUrlAccessPolicy(() => false);
  return pdfmake;
}
