import { safeText } from '../../platform/safe-text.ts';

/**
 * What means something in Markdown, and what looks like it and means nothing. No backslashes and entities: Teams shows them
 * as they are on phones (https://github.com/microsoft/AdaptiveCards/issues/5590).
 */
const twins: ReadonlyMap<string, string> = new Map([
  ['*', '∗'],
  ['_', 'ˍ'],
  ['`', 'ˋ'],
  ['~', '∼'],
  ['[', '［'],
  [']', '］'],
  ['<', '＜'],
  ['>', '＞'],
  ['\\', '＼'],
]);

/** Takes no room and breaks no line, but parts what would mean something together. */
export const joiner = '\u2060';

/** Words that are shown as they are, wherever a client only looks for `{{DATE(…)}}` and `{{TIME(…)}}`. */
export function plainWords(text: string): string {
  return safeText(text).replaceAll('{{', `{${joiner}{`);
}

/** The same for where a client reads Markdown, or may: nothing in it is bold, a link, a mention, a list or HTML. */
export function markdownWords(text: string): string {
  return plainWords(text)
    .replace(/[*_`~[\]<>\\]/g, (sign) => twins.get(sign) ?? sign)
    .replace(/&(?=[#\w])/g, '＆')
    .replace(/(?<=:)(?=\/\/)|(?<=www)(?=\.)|(?=@)/giu, joiner);
}

/** Keeps a line from being read as a heading, a list or a rule because of how it begins. */
export function markdownLine(markdown: string): string {
  const line = markdown.trimStart();
  return /^(?:[#+=-]|\d+[.)])/.test(line) ? `${joiner}${line}` : line;
}

/** A joiner inside keeps the stars apart from signs that would make them mean something else. */
export function markdownBold(markdown: string): string {
  return markdown.trim() === '' ? markdown : `**${joiner}${markdown}${joiner}**`;
}

/** A link. The address is one that `safeLink` let pass. */
export function markdownLink(markdown: string, address: string): string {
  const quoted = address.replace(/[()[\]{}\\`<>]|&(?=[#\w]+;)/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `[${markdown.replaceAll('\n', ' ')}](${quoted})`;
}
