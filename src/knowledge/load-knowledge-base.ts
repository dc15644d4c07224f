import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Article, GlossaryEntry } from '../ask/article.ts';
import type { Fault } from './fault.ts';
import { loadGlossary } from './load-glossary.ts';
import { readArticle } from './read-article.ts';
import { readTextFile } from './read-text-file.ts';

/** All that the bot knows, held in memory. Drafts are read but never part of it. */
export type KnowledgeBase = {
  readonly articles: readonly Article[];
  readonly glossary: readonly GlossaryEntry[];
};

export type LoadedKnowledge = { readonly base: KnowledgeBase; readonly faults: readonly Fault[] };

/** Reads `articles/` and `glossary.yaml` below a folder. `base` holds what is sound; `faults` names all the rest. */
export async function loadKnowledgeBase(folder: string): Promise<LoadedKnowledge> {
  if (!(await isFolder(folder))) return missingFolder(folder);
  const files = await listMarkdown(folder, 'articles');
  const read = await Promise.all(files.map((file) => readArticleFile(folder, file)));
  const sound = read.flatMap((result) => ('article' in result ? [result] : []));
  const glossary = await loadGlossary(folder);
  const faults = [
    ...(files.length === 0 ? [{ file: 'articles', line: 1, problem: 'holds no articles' }] : []),
    ...read.flatMap((result) => ('faults' in result ? result.faults : [])),
    ...findDuplicates(sound),
    ...glossary.faults,
  ];
  const articles = sound.map(({ article }) => article).filter((article) => article.status !== 'draft');
  return { base: { articles, glossary: glossary.entries }, faults };
}

async function isFolder(folder: string): Promise<boolean> {
  return (await stat(folder).catch(() => undefined))?.isDirectory() === true;
}

function missingFolder(folder: string): LoadedKnowledge {
  const problem = 'is no folder; name the one that holds articles/ and glossary.yaml';
  return { base: { articles: [], glossary: [] }, faults: [{ file: folder, line: 1, problem }] };
}

/**
 * Markdown files below a folder in a stable order, as paths relative to `root`; README files are for people. Symbolic
 * links are listed whatever their name and never followed: behind one may be a folder of articles.
 */
export async function listMarkdown(root: string, below: string): Promise<string[]> {
  const entries = await readdir(path.join(root, below), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isSymbolicLink() || (entry.isFile() && entry.name.endsWith('.md')))
    .filter((entry) => entry.name !== 'README.md')
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
}

type Found = { readonly file: string; readonly article: Article; readonly idLine: number };

async function readArticleFile(folder: string, file: string): Promise<Found | { readonly faults: readonly Fault[] }> {
  const read = await readTextFile(folder, file);
  if ('faults' in read) return read;
  const result = readArticle(file, read.text);
  return 'article' in result ? { file, ...result } : result;
}

function findDuplicates(found: readonly Found[]): Fault[] {
  const first = new Map<string, string>();
  return found.flatMap(({ file, article, idLine }) => {
    const other = first.get(article.id);
    if (other === undefined) first.set(article.id, file);
    return other === undefined ? [] : [{ file, line: idLine, problem: `id "${article.id}" is taken by ${other}` }];
  });
}
