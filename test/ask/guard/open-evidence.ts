import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Article } from '../../../src/ask/article.ts';
import type { ArticleNames, Evidence } from '../../../src/ask/guard/evidence.ts';
import { passagesOf } from '../../../src/knowledge/passages.ts';
import { readArticle } from '../../../src/knowledge/read-article.ts';
import type { Place } from './read-sentences.ts';

const folder = path.join(import.meta.dirname, '..', '..', '..', 'knowledge');

/** The shipped articles, read as the bot reads them. */
export function readShippedArticles(): Article[] {
  return globSync('articles/**/*.md', { cwd: folder }).map((file) => {
    const read = readArticle(file, readFileSync(path.join(folder, file), 'utf8'));
    if ('faults' in read) throw new Error(JSON.stringify(read.faults));
    return read.article;
  });
}

/** All names of all articles, as the guard is given them. */
export function namesOfAll(articles: readonly Article[]): ArticleNames[] {
  return articles.map(({ id, title, synonyms }) => ({ articleId: id, names: [title, ...synonyms] }));
}

/** All passages of an article as evidence; their ids say where they stand. */
export function evidenceOf(article: Article): Evidence[] {
  return passagesOf(article).map(({ kind, heading, text }, i) => ({
    id: `${article.id}#${kind === 'section' ? heading : `=${kind}`}#${i}`,
    articleId: article.id,
    title: article.title,
    heading,
    text,
  }));
}

/** The ids of the passages at a place. Throws when the base has no such place. */
export function idsAt({ article, heading }: Place, evidence: readonly Evidence[]): string[] {
  const ids = evidence.filter(({ id }) => id.startsWith(`${article}#${heading}#`)).map(({ id }) => id);
  if (ids.length === 0) throw new Error(`the base has no passage ${article} | ${heading}`);
  return ids;
}
