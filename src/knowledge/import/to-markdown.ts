/** What no article has a use for. */
const dropped = [
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'svg',
  'img',
  'picture',
  'video',
  'audio',
  'form',
  'head',
  'nav',
  'title',
  'footer',
];

/**
 * HTML as Markdown without any HTML, image or hidden character; links stay where they lead to https. What the text says is
 * kept, also where it looks like markup.
 */
export async function toMarkdown(html: string): Promise<string> {
  const [{ default: Turndown }, { gfm }] = await Promise.all([import('turndown'), import('turndown-plugin-gfm')]);
  const turndown = new Turndown({ headingStyle: 'atx', bulletListMarker: '-', emDelimiter: '*' });
  turndown.use(gfm);
  // A rule, because the library's own rule for images comes before what is only to be removed.
  turndown.addRule('dropped', { filter: (node) => dropped.includes(node.nodeName.toLowerCase()), replacement: () => '' });
  turndown.addRule('links to https only', {
    filter: (node) => node.nodeName === 'A' && !/^https:\/\/[^\s<>()"]+$/i.test(node.getAttribute('href') ?? ''),
    replacement: (content) => content,
  });
  const escapeMarkup = turndown.escape.bind(turndown);
  turndown.escape = (text) => escapeMarkup(text).replace(/[<&]/g, '\\$&');
  return clean(turndown.turndown(withHeadingRows(withoutCode(html))));
}

/** Code is text like any other: the library escapes nothing in it, and an article has no code. */
function withoutCode(html: string): string {
  return html.replace(/<(\/?)(?:code|kbd|samp|tt)(?=[\s>])/gi, '<$1span').replace(/<(\/?)pre(?=[\s>])/gi, '<$1p');
}

/** Word's tables have no heading row, and Markdown has no table without one; a cell is one line there. */
function withHeadingRows(html: string): string {
  return html.replace(/<table[\s>][\s\S]*?<\/table>/gi, (table) => {
    const flat = table.replace(/<\/p>\s*<p[^>]*>/gi, ' ').replace(/<\/?p(?:\s[^>]*)?>/gi, '');
    return /<th[\s>]/i.test(flat) ? flat : flat.replace(/<tr[\s\S]*?<\/tr>/i, (row) => row.replace(/<(\/?)td(?=[\s>])/gi, '<$1th'));
  });
}

/** Tables without a heading row stay HTML in the plugin's eyes; their tags go, their words stay. */
function clean(markdown: string): string {
  return markdown
    .normalize('NFC')
    .replace(/(?<!\\)<\/?[a-z][^>]*>/gi, ' ')
    .replace(/[\p{Zs}]/gu, ' ')
    .replace(/(?![\t\n])[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
