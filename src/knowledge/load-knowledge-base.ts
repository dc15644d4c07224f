import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Article, GlossaryEntry } from '../ask/article.ts';
import type { Format } from '../book/format.ts';
import type { Fault } from './fault.ts';
import { listMarkdown } from './list-markdown.ts';
import { loadGlossary } from './load-glossary.ts';
import { readArticle } from './read-article.ts';
import type { FrontMatter } from './read-front-matter.ts';
import { readTextFile } from './read-text-file.ts';
import { loadFormats } from './workshops/load-formats.ts';

/** All that the bot knows, held in memory. Drafts are read but never part of it. */
export type KnowledgeBase = {
  readonly articles: readonly Article[];
  readonly glossary: readonly GlossaryEntry[];
  /** The workshop catalogue. What it names as articles may be drafts or withdrawn, and then is not among `articles`. */
  readonly formats: readonly Format[];
};

/** What questions are answered from. */
export type SearchedBase = Pick<KnowledgeBase, 'articles' | 'glossary'>;

/** An article and the file that it was read from: `hash` is the SHA-256 of its text as hexadecimal digits. */
export type ArticleFile = {
  readonly file: string;
  readonly hash: string;
  readonly article: Article;
  readonly lineOf: FrontMatter['lineOf'];
};

export type LoadedKnowledge = {
  readonly base: KnowledgeBase;
  /** All sound articles with their files, drafts too. */
  readonly files: readonly ArticleFile[];
  readonly faults: readonly Fault[];
};

/** Reads `articles/`, `workshops/` and `glossary.yaml` below a folder. `base` holds what is sound; `faults` names all the rest. */
export async function loadKnowledgeBase(folder: string): Promise<LoadedKnowledge> {
  if (!(await isFolder(folder))) return missingFolder(folder);
  const { articles, names, files, faults } = await loadArticleFiles(folder);
  const glossary = await loadGlossary(folder);
  const catalogue = await loadFormats(folder, knownIds(names, files));
  return {
    base: { articles, glossary: glossary.entries, formats: catalogue.formats },
    files,
    faults: [...faults, ...glossary.faults, ...catalogue.faults],
  };
}

/** As much of a base as its articles are; `names` are the files below `articles/`, those with faults too. */
type LoadedArticles = Pick<LoadedKnowledge, 'files' | 'faults'> & Pick<KnowledgeBase, 'articles'> & { readonly names: readonly string[] };

/** Reads `articles/` below a folder alone; what refers to articles from elsewhere is not looked at. */
export async function loadArticleFiles(folder: string): Promise<LoadedArticles> {
  const names = await listMarkdown(folder, 'articles');
  const read = await Promise.all(names.map((file) => readArticleFile(folder, file)));
  const files = read.flatMap((result) => ('article' in result ? [result] : []));
  const faults = [
    ...(names.length === 0 ? [{ file: 'articles', line: 1, problem: 'holds no articles' }] : []),
    ...read.flatMap((result) => ('faults' in result ? result.faults : [])),
    ...findDuplicates(files),
  ];
  const articles = files.map(({ article }) => article).filter((article) => article.status !== 'draft');
  return { names, articles, files, faults };
}

async function isFolder(folder: string): Promise<boolean> {
  return (await stat(folder).catch(() => undefined))?.isDirectory() === true;
}

function missingFolder(folder: string): LoadedKnowledge {
  const problem = 'is no folder; name the one that holds articles/ and glossary.yaml';
  return { base: { articles: [], glossary: [], formats: [] }, files: [], faults: [{ file: folder, line: 1, problem }] };
}

async function readArticleFile(folder: string, file: string): Promise<ReadFile> {
  const read = await readTextFile(folder, file);
  if ('faults' in read) return read;
  return readOnce(file, read.text);
}

type ReadFile = ArticleFile | { readonly faults: readonly Fault[] };

const mostKept = 2_000;
const readBefore = new Map<string, ReadFile>();

/** Most of a reload is files that nobody changed: those are not read again. */
function readOnce(file: string, text: string): ReadFile {
  const key = createHash('sha256').update(`${file}\n${text}`).digest('base64');
  const known = readBefore.get(key);
  if (known !== undefined) return known;
  const result = readArticle(file, text);
  const read = 'article' in result ? { file, hash: hashOf(text), ...result } : result;
  if (readBefore.size >= mostKept) readBefore.clear();
  readBefore.set(key, read);
  return read;
}

/** Ids of all articles. A broken file counts by its name: it has a fault of its own and gives none to what names it. */
function knownIds(names: readonly string[], files: readonly ArticleFile[]): ReadonlySet<string> {
  const sound = new Set(files.map(({ file }) => file));
  const broken = names.filter((name) => !sound.has(name)).map((name) => path.basename(name, '.md'));
  return new Set([...files.map(({ article }) => article.id), ...broken]);
}

/**
 * Fingerprint of an article file's text with `\n` line ends. The fields `branches` and `industries` do not count: they say
 * in whose digest the article stands and nothing that a review is about, so that tagging an article voids no review. Nor does
 * `yearlyUntil` of a key fact, which says as data what its value says in words.
 */
export function hashOf(text: string): string {
  const counted = text.replace(frontMatter, (front) => front.replace(tagFields, '').replace(yearlyField, ''));
  return createHash('sha256').update(counted).digest('hex');
}

const frontMatter = /^---\n[\s\S]*?\n(?=---[ \t]*(?:\n|$))/;
/** The fields at the left margin, each with the lines that belong to it. */
const tagFields = /^(?:branches|industries):.*\n(?:[ \t\]-].*\n)*/gm;
/** As part of a line, or as a line of its own. */
const yearlyField = /, yearlyUntil: ["']?\d\d-\d\d["']?(?=[ ,}])|^ +yearlyUntil:.*\n/gm;

function findDuplicates(found: readonly ArticleFile[]): Fault[] {
  const first = new Map<string, string>();
  return found.flatMap(({ file, article, lineOf }) => {
    const other = first.get(article.id);
    if (other === undefined) first.set(article.id, file);
    return other === undefined ? [] : [{ file, line: lineOf(['id']), problem: `id "${article.id}" is taken by ${other}` }];
  });
}
