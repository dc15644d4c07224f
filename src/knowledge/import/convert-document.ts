import path from 'node:path';
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
      return fromMarkdown(new TextDecoder().decode(bytes));
    case '.html':
    case '.htm':
      return fromHtml(new TextDecoder().decode(bytes));
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
  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { ignoreEmptyParagraphs: true });
  return withTitle(await toMarkdown(value), '');
}

async function fromPdf(bytes: Uint8Array): Promise<Converted> {
  const { extractText, getDocumentProxy } = await import('unpdf');
  const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: false });
  const paragraphs = text.flatMap((page) => page.split(/\n\s*\n/)).map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`);
  return withTitle(await toMarkdown(paragraphs.join('')), '');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** The first heading of the first level is the title of the article, not part of its text. */
function withTitle(markdown: string, named: string): Converted {
  const heading = /^# (.+)$/m.exec(markdown);
  const title = (heading?.[1] ?? named).replace(/\\(.)/g, '$1').trim();
  const text = heading ? markdown.replace(heading[0], '') : markdown;
  return { title: title === '' ? undefined : title, markdown: text.replace(/^# /gm, '## ').trim() };
}
