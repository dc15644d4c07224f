/** Orders to the reader's terminal and signs that turn the direction of writing; a text never needs them. */
const orders = /(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu;

/** Text that a terminal shows as it is: no escape sequences, no hidden change of direction. */
export function plainText(text: string): string {
  return text.toWellFormed().replaceAll('\r\n', '\n').replaceAll('\t', ' ').replace(orders, '');
}

const boldOn = '\u001B[1m';
const boldOff = '\u001B[22m';

/** Bold type for terminals that know it. */
export function boldText(text: string): string {
  return `${boldOn}${text}${boldOff}`;
}

/**
 * Breaks text at spaces so that no line is longer than `width` characters, except for a single longer word (an
 * address must stay in one piece). Line breaks and indents of the text stay; every line after the first is indented
 * by `hang`.
 */
export function wrapText(text: string, width: number, hang = ''): string {
  const lines = text.split('\n').flatMap((line) => wrapLine(line, width, hang));
  return lines.map((line, place) => (place === 0 || line === '' ? line : `${hang}${line}`)).join('\n');
}

function wrapLine(line: string, width: number, hang: string): readonly string[] {
  const indent = line.slice(0, line.length - line.trimStart().length);
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(/\s+/).filter((each) => each !== '')) {
    const longer = current === '' ? `${lines.length === 0 ? indent : ''}${word}` : `${current} ${word}`;
    const fits = seenLength(longer) + hang.length <= width;
    if (!fits && current !== '') lines.push(current);
    current = fits || current === '' ? longer : word;
  }
  return [...lines, current];
}

/** Length as people see it: the orders for bold type take no room. */
function seenLength(text: string): number {
  return text.replaceAll(boldOn, '').replaceAll(boldOff, '').length;
}
