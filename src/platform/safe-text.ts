/** Orders to a terminal, and signs that turn the direction of writing or hide something: a text never needs them. */
const orders = /(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069]|[\u{E0000}-\u{E007F}]/gu;

/** Text that is shown as it is written. */
export function safeText(text: string): string {
  return text.toWellFormed().replaceAll('\r\n', '\n').replace(orders, '');
}

/** Text in one line of at most so many characters; what is longer ends with an ellipsis. */
export function shortText(text: string, longest: number): string {
  const line = safeText(text).replace(/\s+/gu, ' ').trim();
  return line.length <= longest ? line : `${cut(line, longest - 1).trimEnd()}…`;
}

/** The beginning of a text, never half a character of two code units. */
export function cut(text: string, longest: number): string {
  return text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
}

/** Escapes for the top-level text, the one place where Slack reads marks in our texts. */
export function escapeMarks(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
