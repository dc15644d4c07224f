import path from 'node:path';
import { marked, type Token } from 'marked';
import type { Finding } from './finding.ts';

/** What links may lead to: articles by id and by file. */
export type Known = { readonly ids: ReadonlySet<string>; readonly files: ReadonlySet<string> };

type Link = { readonly target: string; readonly line: number };

/** Links of an article file that lead nowhere: to no article, to no heading, or to the web other than by https. */
export function findDeadLinks(file: string, text: string, known: Known): Finding[] {
  const bodyLine = (/^---\n[\s\S]*?\n---[ \t]*\n/.exec(text)?.[0] ?? '').split('\n').length;
  const body = text
    .split('\n')
    .slice(bodyLine - 1)
    .join('\n');
  const headings = new Set(headingsOf(body));
  return linksOf(body).flatMap(({ target, line }) => {
    const problem = describe(target, { file, known, headings });
    return problem === undefined ? [] : [{ file, line: bodyLine + line - 1, code: 'dead-link', severity: 'error', problem }];
  });
}

type Place = { readonly file: string; readonly known: Known; readonly headings: ReadonlySet<string> };

function describe(target: string, { file, known, headings }: Place): string | undefined {
  if (/^https:\/\//i.test(target)) return undefined;
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return `link to ${target}: only https addresses and articles`;
  if (target.startsWith('#')) return headings.has(target.slice(1)) ? undefined : `link to ${target}: the article has no such heading`;
  const [place = ''] = target.split('#');
  const isArticle = known.ids.has(place.replace(/\.md$/, '')) || known.files.has(path.posix.join(path.posix.dirname(file), place));
  return isArticle ? undefined : `link to ${target}: there is no such article`;
}

/** Links as Markdown writes them, and `[[id]]` as wikis do. */
function linksOf(body: string): Link[] {
  const targets: string[] = [];
  marked.walkTokens(lex(body), (token) => {
    if (token.type === 'link' || token.type === 'image') targets.push(token.href);
  });
  const lines = body.split('\n');
  const lineWith = (text: string) => lines.findIndex((line) => line.includes(text)) + 1 || 1;
  const wiki = [...body.matchAll(/\[\[([^[\]\n|]+)(?:\|[^[\]\n]*)?\]\]/g)].map(([found, id = '']) => ({
    target: id.trim(),
    line: lineWith(found),
  }));
  return [...targets.map((target) => ({ target, line: lineWith(target) })), ...wiki];
}

function headingsOf(body: string): string[] {
  return lex(body).flatMap((token) => (token.type === 'heading' ? [slugOf(token.text)] : []));
}

/** As code hosts name headings. */
function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]+/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

/** A text that nests too deeply is a fault already. */
function lex(body: string): Token[] {
  try {
    return marked.lexer(body);
  } catch {
    return [];
  }
}
