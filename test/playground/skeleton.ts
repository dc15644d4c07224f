const tag = /<(\/?)([a-zA-Z][\w:-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>|<!doctype html>/g;

/** The tags of well-formed HTML with the names of their attributes, without any text or value. */
export function skeleton(html: string): string {
  const tags = [...html.matchAll(tag)].map(([, slash = '', name = '', rest = '']) => `${slash}${name}${attributesOf(rest)}`);
  const leftOver = html.replaceAll(tag, '');
  if (/[<>]/.test(leftOver)) throw new Error(`Not our markup: ${leftOver.slice(Math.max(0, leftOver.search(/[<>]/) - 40)).slice(0, 120)}`);
  return tags.join('\n');
}

/** The words between the tags. */
export function wordsIn(html: string): string {
  return html
    .replaceAll(tag, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** Addresses outside this site that can be followed. */
export function linksIn(html: string): readonly string[] {
  return [...html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)]
    .map(([, address = '']) => address.replaceAll('&amp;', '&'))
    .filter((address) => !address.startsWith('#') && !address.startsWith('/playground/'));
}

function attributesOf(text: string): string {
  return [...text.matchAll(/\s+([\w:-]+)(?:="[^"]*")?/g)].map(([, name]) => ` ${name}`).join('');
}
