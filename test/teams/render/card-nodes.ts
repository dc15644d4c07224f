import { marked, type Token } from 'marked';

export type Node = { readonly [name: string]: unknown };

/** All objects in a card, the card itself first; what stands in for an unknown element only when asked for. */
export function nodesOf(node: unknown, fallbacks = false): Node[] {
  if (Array.isArray(node)) return node.flatMap((each) => nodesOf(each, fallbacks));
  if (typeof node !== 'object' || node === null) return [];
  const fields = Object.entries(node);
  const inner = fields.filter(([name]) => name !== 'data' && (fallbacks || name !== 'fallback'));
  return [Object.fromEntries(fields), ...inner.flatMap(([, value]) => nodesOf(value, fallbacks))];
}

const typed = (node: unknown, type: string): Node[] => nodesOf(node).filter((each) => each.type === type);

/** Everything that can be pressed, with what unfolds and what opens an address. */
export function actionsOf(card: unknown): Node[] {
  return nodesOf(card).filter(({ type }) => String(type).startsWith('Action.'));
}

/** All tokens of a text as a reader of Markdown understands it, outermost first. */
export function tokensOf(markdown: string): Token[] {
  return flatten(marked.lexer(markdown));
}

function flatten(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => [token, ...flatten('tokens' in token ? (token.tokens ?? []) : [])]);
}

/** Where people can be sent from a card. */
export function linksOf(card: unknown): string[] {
  const opened = typed(card, 'Action.OpenUrl').map(({ url }) => String(url));
  return [...opened, ...typed(card, 'TextBlock').flatMap(({ text }) => markdownLinks(String(text)))];
}

export function markdownLinks(markdown: string): string[] {
  return tokensOf(markdown).flatMap((token) => (token.type === 'link' || token.type === 'image' ? [String(token.href)] : []));
}

/** The words that people read in a card, in reading order. */
export function wordsOf(card: unknown): string {
  return nodesOf(card)
    .flatMap(ownWords)
    .filter((words) => words !== '')
    .join(' ');
}

function ownWords(node: Node): string[] {
  if (node.type === 'TextBlock') return [markdownWordsOf(String(node.text))];
  if (node.type === 'RichTextBlock') return [runsOf(node)];
  const isRead = /^(?:Action|Input)\./.test(String(node.type)) || ('title' in node && 'value' in node);
  return isRead ? [node.title, node.label, node.placeholder].filter((each) => typeof each === 'string') : [];
}

/** The runs of a paragraph are one text. */
function runsOf({ inlines }: Node): string {
  return nodesOf(inlines)
    .map(({ text }) => text)
    .join('');
}

export function markdownWordsOf(markdown: string): string {
  return tokensOf(markdown)
    .filter((token) => !('tokens' in token))
    .map((token) => ('text' in token ? token.text : ''))
    .join(' ');
}
