/** Signs that text never needs: the format forbids them, or they turn the direction of writing or hide something. */
const orders = /(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069]|[\u{E0000}-\u{E007F}]/gu;

/** Text of several lines, as plain data. Some programs break lines at U+2028 too, so it becomes an ordinary break. */
export function calendarText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(orders, '')
    .trim();
}

/** The same in one line. */
export function calendarLine(text: string): string {
  return calendarText(text).replace(/\s+/gu, ' ');
}

/** Escapes a value where the generator does not (RFC 5545, 3.3.11). */
export function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`);
}
