import { escapeHtml } from './escape-html.ts';

/** A line of a page: `height` of its letters and `gap` to the line above, in the page's own unit. */
type Line = { readonly text: string; readonly height: number; readonly gap: number };

/** What is set this much larger than most of the text is a heading, what stands this much lower begins a paragraph. */
const headingFactor = 1.2;
const paragraphFactor = 1.7;
const longestHeading = 120;

/** The text of a PDF as HTML paragraphs and headings; a PDF itself knows only where letters stand. */
export async function pdfToHtml(bytes: Uint8Array): Promise<string> {
  const { getDocumentProxy } = await import('unpdf');
  const document = await getDocumentProxy(bytes);
  const lines: Line[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    lines.push(...linesOf(items.flatMap((item) => ('str' in item ? [item] : []))));
  }
  return toHtml(lines);
}

type Item = { readonly str: string; readonly height: number; readonly transform: readonly number[]; readonly hasEOL: boolean };

function linesOf(items: readonly Item[]): Line[] {
  const lines: Line[] = [];
  let parts: Item[] = [];
  let last = Number.POSITIVE_INFINITY; // the top of the page is far away from anything
  const end = () => {
    const text = parts.map(({ str }) => str).join('');
    const y = parts[0]?.transform[5] ?? 0;
    if (text.trim() !== '')
      lines.push({ text: text.trim(), height: Math.max(...parts.map(({ height }) => height)), gap: Math.abs(last - y) });
    if (text.trim() !== '') last = y;
    parts = [];
  };
  for (const item of items) {
    parts.push(item);
    if (item.hasEOL) end();
  }
  end();
  return lines;
}

function toHtml(lines: readonly Line[]): string {
  const usual = usualHeight(lines);
  const isHeading = ({ text, height }: Line) => height > usual * headingFactor && text.length <= longestHeading;
  const blocks: { heading: boolean; text: string }[] = [];
  for (const [i, line] of lines.entries()) {
    const heading = isHeading(line);
    const last = blocks.at(-1);
    const continues = last !== undefined && last.heading === heading && line.gap <= Math.max(line.height, usual) * paragraphFactor && i > 0;
    if (continues) last.text = joined(last.text, line.text);
    else blocks.push({ heading, text: line.text });
  }
  return blocks.map(({ heading, text }, i) => element(headingName(heading, i), text)).join('\n');
}

function headingName(heading: boolean, place: number): string {
  if (!heading) return 'p';
  return place === 0 ? 'h1' : 'h2';
}

function element(name: string, text: string): string {
  return `<${name}>${escapeHtml(text)}</${name}>`;
}

/** A word that was cut at the end of a line is one word again. */
function joined(above: string, below: string): string {
  return /\p{Ll}-$/u.test(above) && /^\p{Ll}/u.test(below) ? above.slice(0, -1) + below : `${above} ${below}`;
}

/** The height in which most letters are set. */
function usualHeight(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { text, height } of lines) letters.set(height, (letters.get(height) ?? 0) + text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
