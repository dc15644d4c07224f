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
  turndown.remove((node) => dropped.includes(node.nodeName.toLowerCase()));
  turndown.addRule('links to https only', {
    filter: (node) => node.nodeName === 'A' && !/^https:\/\//i.test(node.getAttribute('href') ?? ''),
    replacement: (content) => content,
  });
  const escapeMarkup = turndown.escape.bind(turndown);
  turndown.escape = (text) => escapeMarkup(text).replace(/[<&]/g, '\\$&');
  return clean(turndown.turndown(html));
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
