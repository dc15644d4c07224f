import { marked, type Token, type Tokens } from 'marked';
import type { ArticleSection } from '../ask/article.ts';
import { type BodyProblem, findMarkup } from './find-markup.ts';
import { splitSentences } from './split-sentences.ts';

/** Markdown as plain sentences below their headings, also headings without any, and what curated text must not hold. */
export type Body = { readonly sections: readonly ArticleSection[]; readonly problems: readonly BodyProblem[] };

/** Reads Markdown into sections of plain sentences. Text before the first heading gets the heading ''. */
export function readBody(markdown: string): Body {
  try {
    const tokens = marked.lexer(markdown);
    return { sections: toSections(tokens), problems: findMarkup(tokens, markdown) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error; // the lexer calls itself for each level
    return { sections: [], problems: [{ line: 1, problem: 'the text nests too deeply' }] };
  }
}

function toSections(tokens: readonly Token[]): ArticleSection[] {
  const sections: { heading: string; sentences: string[] }[] = [{ heading: '', sentences: [] }];
  for (const token of tokens) {
    if (token.type === 'heading') sections.push({ heading: plainText(token), sentences: [] });
    else sections.at(-1)?.sentences.push(...textsOf(token).flatMap(splitSentences));
  }
  return sections.filter(({ heading, sentences }) => heading !== '' || sentences.length > 0);
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
  return table.rows.map((row) => row.map((cell, column) => labelled(head[column], plainText(cell))).join('; '));
}

function labelled(label: string | undefined, text: string): string {
  return label ? `${label}: ${text}` : text;
}

/** Text of a token without its markup; HTML is dropped. */
function plainText(token: Token | Tokens.TableCell): string {
  if ('tokens' in token && token.tokens) return token.tokens.map(plainText).join('');
  if ('type' in token && token.type === 'html') return '';
  if ('type' in token && token.type === 'br') return ' ';
  if ('type' in token && (token.type === 'code' || token.type === 'codespan')) return token.text;
  return 'text' in token ? unescapeHtml(token.text) : '';
}

/** The lexer leaves entities as typed in text. */
function unescapeHtml(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}
