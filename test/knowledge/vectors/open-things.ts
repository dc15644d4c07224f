import { afterEach, expect } from 'vitest';
import type { Article } from '../../../src/ask/article.ts';
import type { Retriever } from '../../../src/ask/retriever.ts';
import { createRetriever } from '../../../src/knowledge/create-retriever.ts';
import { embeddedTexts } from '../../../src/knowledge/vectors/embedded-text.ts';
import { openVectors, type Vectors } from '../../../src/knowledge/vectors/open-vectors.ts';
import { createLog } from '../../../src/log.ts';
import { readSample } from '../sample-article.ts';
import { createFakeEmbedder, gramVector, type WatchedEmbedder } from './fake-embedders.ts';
import { createMemoryCache } from './memory-cache.ts';

/**
 * Each article speaks of its own thing, and its question calls that by a word that stands nowhere else. The third word
 * stands nowhere at all.
 */
const things = [
  ['Hammer', 'Klopfer', 'Schlagwerk'],
  ['Säge', 'Ratsche', 'Fuchsschwanz'],
  ['Zange', 'Kneifer', 'Beißer'],
  ['Feile', 'Raspel', 'Schrupper'],
  ['Leiter', 'Stiege', 'Tritt'],
  ['Besen', 'Feger', 'Kehrwisch'],
  ['Kelle', 'Schöpfer', 'Löffel'],
  ['Zirkel', 'Kreiser', 'Runder'],
  ['Lampe', 'Funzel', 'Birne'],
  ['Pinsel', 'Quast', 'Malerei'],
  ['Bohrer', 'Locher', 'Dreher'],
] as const;
export const synonyms = things.map((words) => words.map((word) => word.toLowerCase()));

function articleOf([thing, nickname]: (typeof things)[number]): Article {
  const text = `Alles über ${thing}.`;
  const sections = [{ heading: 'Gebrauch', sentences: [`Man nimmt ${thing} in die Hand.`] }];
  const given = { id: thing.toLowerCase(), title: thing, summary: text, synonyms: [], keyFacts: [], situations: [] };
  return { ...readSample(), ...given, questions: [`Man nimmt ${nickname} in die Hand.`], sections };
}

export const articles = things.map(articleOf);
/** A base of these articles with its search by words. */
export const searched = (given: readonly Article[] = articles) => {
  const base = { articles: given, glossary: [] };
  return { base, retriever: createRetriever(base) };
};
/** Knows which words mean the same. */
export const knowing = (before?: () => unknown, length?: number) =>
  createFakeEmbedder((text) => gramVector(text, synonyms, length), before);
/** Of how many texts vectors are made. */
export const distinct = embeddedTexts(articles).length;
/** Only who knows the synonyms finds the ladder by this. */
export const inOtherWords = 'Gibt es einen Tritt?';

const opened: Vectors[] = [];
afterEach(() => Promise.all(opened.splice(0).map((vectors) => vectors.close())));

/** Opens vectors over a cache; `waits` are the pauses after failures, which take no time but end only when `go` is called. */
export function openThings(embedder: WatchedEmbedder, cache = createMemoryCache()) {
  const logged: Record<string, unknown>[] = [];
  const waits: number[] = [];
  let time = 0;
  let go = () => {};
  const wait = (milliseconds: number, stop: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      waits.push(milliseconds);
      go = resolve;
      stop.addEventListener('abort', () => reject(stop.reason));
    });
  const log = createLog('info', (line) => logged.push(JSON.parse(line)));
  const vectors = openVectors({ embedder, cache, redact: (question) => question, log, now: () => time, wait });
  opened.push(vectors);
  const count = (message: string) => logged.filter(({ msg }) => String(msg).includes(message)).length;
  const ready = (times = 1) => expect.poll(() => count('are ready'), { timeout: 5000, interval: 5 }).toBe(times);
  return { vectors, cache, logged, waits, go: () => go(), pass: (by: number) => (time += by), count, ready };
}

/** Ids of the articles found. */
export async function idsFor(search: Retriever, question: string): Promise<string[]> {
  return (await search.find(question, 3)).hits.map(({ article }) => article.id);
}
