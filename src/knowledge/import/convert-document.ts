import path from 'node:path';
import { checkZip } from './check-zip.ts';
import { decodeText } from './decode-text.ts';
import { pdfToHtml } from './pdf-to-html.ts';
import { toMarkdown } from './to-markdown.ts';

/** A document as clean Markdown; the title where it names one. */
export type Converted = { readonly title: string | undefined; readonly markdown: string };

/** Endings of the files that can be converted. */
export const convertible = ['.md', '.markdown', '.html', '.htm', '.docx', '.pdf'] as const;

/** Converts the bytes of a document by the ending of its name. Throws what the libraries throw on broken ones. */
export async function convertDocument(name: string, bytes: Uint8Array): Promise<Converted> {
  switch (path.extname(name).toLowerCase()) {
    case '.md':
    case '.markdown':
      return fromMarkdown(decodeText(bytes));
    case '.html':
    case '.htm':
      return fromHtml(decodeText(bytes));
    case '.docx':
      return fromDocx(bytes);
    default:
      return fromPdf(bytes);
  }
}

/** By way of HTML, so that all formats are cleaned in one place. Front matter of another system is left out. */
async function fromMarkdown(text: string): Promise<Converted> {
  const { marked } = await import('marked');
  return fromHtml(await marked.parse(text.replace(/^\uFEFF?---\r?\n[\s\S]*?\r?\n---\r?\n/, '')));
}

async function fromHtml(html: string): Promise<Converted> {
  const titled = /<title[^>]*>([^<]*)<\/title>/i.exec(html)?.[1] ?? '';
  return withTitle(await toMarkdown(html), await toMarkdown(titled));
}

async function fromDocx(bytes: Uint8Array): Promise<Converted> {
  checkZip(bytes);
  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { ignoreEmptyParagraphs: true });
  return withTitle(await toMarkdown(value), '');
}

async function fromPdf(bytes: Uint8Array): Promise<Converted> {
  return withTitle(await toMarkdown(await pdfToHtml(bytes)), '');
}

/** The first heading of the first level is the title of the article, not part of its text. */
function withTitle(markdown: string, named: string): Converted {
  const heading = /^# (.+)$/m.exec(markdown);
  const title = (heading?.[1] ?? named).replace(/\\(.)/g, '$1').trim();
  const text = heading ? markdown.replace(heading[0], '') : markdown;
  return { title: title === '' ? undefined : title, markdown: text.replace(/^# /gm, '## ').trim() };
}
