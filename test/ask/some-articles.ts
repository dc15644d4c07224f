import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createRetriever } from '../../src/knowledge/create-retriever.ts';
import { listMarkdown } from '../../src/knowledge/list-markdown.ts';
import { loadGlossary } from '../../src/knowledge/load-glossary.ts';
import { readArticle } from '../../src/knowledge/read-article.ts';

const folder = path.join(import.meta.dirname, '..', '..', 'knowledge');

/** Articles of the shipped base that tests of the bot talk about; reading all of them in each test file takes long. */
const names = [
  'agentur-fuer-arbeit-saarland',
  'best-ev',
  'bafa-unternehmensberatung',
  'bik',
  'digitalinvest-kmu',
  'ford-saarlouis-transfer',
  'geschaeftsstelle-zustaendigkeit',
  'ips-innovationspersonal',
  'insolvenz-sozialplan',
  'kdw-kompetenz-durch-weiterbildung',
  'kuendigung-widerspruch-102',
  'kurzarbeitergeld',
  'qualifizierungsgeld',
  'transferkurzarbeitergeld',
  'tws-saar',
  'weiterbildung-beschaeftigte-82',
  'weiterbildungsportal-saarland',
  'welches-instrument-passt',
  'zusammenarbeit-mit-der-tws',
];

/** A part of the shipped base, with its glossary, read and indexed as the whole is. */
export async function openSomeArticles() {
  const files = (await listMarkdown(folder, 'articles')).filter((file) => names.includes(path.basename(file, '.md')));
  const articles = await Promise.all(files.map(readShipped));
  const { entries } = await loadGlossary(folder);
  const base = { articles, glossary: entries };
  return { base, retriever: createRetriever(base) };
}

async function readShipped(file: string) {
  const read = readArticle(file, await readFile(path.join(folder, file), 'utf8'));
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.article;
}
