import type { Token, Tokens } from 'marked';

/** Something in a Markdown text that curated text has no use for; `line` counts from 1. */
export type BodyProblem = { readonly line: number; readonly problem: string };

/** Finds HTML and character references; each kind is named once for a line. */
export function findMarkup(tokens: readonly Token[], markdown: string): BodyProblem[] {
  const found = new Map<string, BodyProblem>();
  let at = 0;
  for (const piece of tokens.flatMap(leavesOf).flatMap(piecesOf)) {
    const start = markdown.indexOf(piece.text, at);
    if (start < 0) continue; // a tab in a list comes out of the lexer as spaces
    at = start + piece.text.length;
    if (piece.problem === undefined) continue;
    const line = markdown.slice(0, start).split('\n').length;
    found.set(`${line} ${piece.problem}`, { line, problem: piece.problem });
  }
  return [...found.values()];
}

type Leaf = Token | Tokens.TableCell;

/** The parts of the text in reading order; none holds another. */
function leavesOf(token: Leaf): Leaf[] {
  const children = childrenOf(token);
  return children === undefined ? [token] : children.flatMap(leavesOf);
}

function childrenOf(token: Leaf): readonly Leaf[] | undefined {
  if ('type' in token && token.type === 'list') return (token as Tokens.List).items;
  if ('type' in token && token.type === 'table') return [...(token as Tokens.Table).header, ...(token as Tokens.Table).rows.flat()];
  return 'tokens' in token ? token.tokens : undefined;
}

/** Pieces that stand in the text as they are, also where a list takes the indentation off the lines of a leaf. */
function piecesOf(leaf: Leaf): { text: string; problem: string | undefined }[] {
  if (!('raw' in leaf)) return [];
  const lines = leaf.raw.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').map((text, i) => ({ text, problem: findProblem(leaf, text, i) }));
}

/** The lexer decodes numbers and leaves all names but five: `&#8203;` would hide a character, `&nbsp;` would be shown. */
function findProblem(leaf: Token, text: string, number: number): string | undefined {
  if (leaf.type === 'html') return number === 0 ? 'HTML in the text; use Markdown' : undefined;
  const reference = leaf.type === 'text' ? /&(?!(?:amp|lt|gt|quot|#39);)#?\w+;/.exec(text)?.[0] : undefined;
  return reference === undefined ? undefined : `character reference ${reference} in the text; write the character itself`;
}
