import { marked, type Token, type Tokens } from 'marked';
import type { ArticleSection } from '../ask/article.ts';
import { splitSentences } from './split-sentences.ts';

/** Reads Markdown into sections of plain sentences. Text before the first heading gets the heading ''. */
export function readBody(markdown: string): ArticleSection[] {
  const sections: { heading: string; sentences: string[] }[] = [{ heading: '', sentences: [] }];
  for (const token of marked.lexer(markdown)) {
    if (token.type === 'heading') sections.push({ heading: plainText(token), sentences: [] });
    else sections.at(-1)?.sentences.push(...textsOf(token).flatMap(splitSentences));
  }
  return sections.filter((section) => section.sentences.length > 0);
}

/** Line of each piece of HTML in the text, counted from 1; curated text has none. */
export function findHtml(markdown: string): number[] {
  let line = 1;
  return marked.lexer(markdown).flatMap((token) => {
    const at = line;
    line += token.raw.split('\n').length - 1;
    return containsHtml(token) ? [at] : [];
  });
}

function textsOf(token: Token): string[] {
  switch (token.type) {
    case 'list':
      return (token as Tokens.List).items.flatMap((item) => item.tokens.flatMap(textsOf));
    case 'blockquote':
      return (token as Tokens.Blockquote).tokens.flatMap(textsOf);
    case 'table':
      return tableRows(token as Tokens.Table);
    case 'space':
    case 'hr':
    case 'html':
    case 'def':
      return [];
    default:
      return [plainText(token)];
  }
}

function tableRows(table: Tokens.Table): string[] {
  const head = table.header.map((cell) => plainText(cell));
  return table.rows.map((row) => row.map((cell, column) => `${head[column]}: ${plainText(cell)}`).join('; '));
}

/** Text of a token without its markup; HTML is dropped. */
function plainText(token: Token | Tokens.TableCell): string {
  if ('tokens' in token && token.tokens) return token.tokens.map(plainText).join('');
  if ('type' in token && (token.type === 'html' || token.type === 'image')) return '';
  if ('type' in token && token.type === 'br') return ' ';
  return 'text' in token ? unescapeHtml(token.text) : '';
}

/** The lexer leaves entities as typed in text. */
function unescapeHtml(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}

function containsHtml(token: Token): boolean {
  if (token.type === 'html') return true;
  if (token.type === 'list') return (token as Tokens.List).items.some(containsHtml);
  return 'tokens' in token && (token.tokens ?? []).some(containsHtml);
}
