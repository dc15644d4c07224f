const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/**
 * What somebody wrote, as plain text: Teams marks mentions with `<at>` and sends some texts as XML
 * (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-and-group-conversations).
 * Who is mentioned is left out.
 */
export function cleanText(text: string, textFormat?: string): string {
  const withoutMentions = text.replace(/<at\b[^<>]{0,500}>[^<]{0,500}<\/at>/gi, ' ');
  const plain = textFormat === 'xml' ? readMarkup(withoutMentions) : withoutMentions.replace(/&nbsp;/g, ' ');
  return plain.replace(/[ \t\u00A0]+/g, ' ').trim();
}

/** The words of a piece of HTML, one line for each paragraph. */
export function readMarkup(html: string): string {
  return html
    .replace(/<\/?(?:br|p|div|li|h\d|blockquote)\b[^<>]{0,500}>/gi, '\n')
    .replace(/<[^<>]{0,2000}>/g, '')
    .replace(/&#(\d{1,7});/g, (whole, decimal) => characterOf(Number(decimal)) ?? whole)
    .replace(/&#x([\da-f]{1,6});/gi, (whole, hex) => characterOf(Number.parseInt(hex, 16)) ?? whole)
    .replace(/&(\w{2,6});/g, (whole, name) => named[name] ?? whole)
    .replace(/\n(?:[ \t]*\n)+/g, '\n');
}

function characterOf(code: number): string | undefined {
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
