import { type Bm25, bm25Parameters, createBm25, inverseDocumentFrequency, type TermList } from './bm25.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import { contentWords, isFiller } from './words.ts';

/** One text to be found: its fields, each counted `weight` times. */
export type IndexedText = readonly { readonly text: string; readonly weight: number }[];

/** A word of a query; expansions of what was typed weigh less than 1. */
export type QueryWord = { readonly word: string; readonly weight: number };

/** Scores every text of a collection; several collections can share the words of one. */
export type TextIndex = {
  /** Relevance of every text, in the order given at creation. */
  readonly scores: (query: readonly QueryWord[]) => Float64Array;
  /** The highest score that a text could reach for a query; unknown words count as the rarest. */
  readonly ceiling: (query: readonly QueryWord[]) => number;
  /** The ceiling of a single word that no text holds. */
  readonly rarest: number;
  readonly lexicon: Lexicon;
};

const partWeight = 0.5;
const gramWeight = 0.6;
const fillerWeight = 0.35;

/**
 * Indexes texts by stems, compound parts and four-letter grams. A collection that is made for one query alone is quicker
 * made with its words; it can be asked for nothing else.
 */
export function createTextIndex(texts: readonly IndexedText[], known?: Lexicon, query?: readonly QueryWord[]): TextIndex {
  const size = texts.length; // what is kept must not hold on to the texts themselves
  const split = texts.map((text) => text.map((field) => ({ words: contentWords(field.text), weight: field.weight })));
  const lexicon = known ?? learn(split);
  const wanted = query && termsIn(query, lexicon);
  const byWord = createBm25(
    split.map((fields) => wordTerms(fields, lexicon)),
    lexicon.wordTermCount,
    wanted?.words,
  );
  const byGram = createBm25(
    split.map((fields) => gramTerms(fields, lexicon)),
    lexicon.gramCount,
    wanted?.grams,
  );
  const scores = (query: readonly QueryWord[]) => {
    const sums = new Float64Array(size);
    for (const word of query) addWord(sums, word, { lexicon, byWord, byGram });
    return sums;
  };
  const ceiling = (query: readonly QueryWord[]) =>
    query.reduce((sum, { word, weight }) => sum + weight * highest(word, lexicon, byWord), 0);
  return { scores, ceiling, rarest: toCeiling(inverseDocumentFrequency(size, 0)), lexicon };
}

function termsIn(query: readonly QueryWord[], lexicon: Lexicon) {
  const found = query.map(({ word }) => lexicon.lookUp(word));
  return {
    words: new Set(found.flatMap(({ meant }) => meant.flatMap(({ stem, parts }) => [stem, ...parts]))),
    grams: new Set(found.flatMap(({ grams }) => grams)),
  };
}

const longestQuery = 10_000;

/** The part of a query that is read; a question is five times shorter, and a whole book finds nothing better. */
export function startOfQuery(text: string): string {
  return text.slice(0, longestQuery).normalize('NFKC').slice(0, longestQuery); // one sign can stand for 18 letters
}

/** Words of a query as typed; words that are mostly talk count little. */
export function queryWords(text: string): QueryWord[] {
  return contentWords(startOfQuery(text)).map((word) => ({ word, weight: isFiller(word) ? fillerWeight : 1 }));
}

type Fields = readonly { readonly words: readonly string[]; readonly weight: number }[];

function learn(texts: readonly Fields[]): Lexicon {
  const counts = new Map<string, number>();
  for (const fields of texts) {
    const distinct = new Set(fields.flatMap(({ words }) => words));
    for (const word of distinct) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return createLexicon(counts);
}

function wordTerms(fields: Fields, lexicon: Lexicon): TermList {
  const list = { terms: [] as number[], weights: [] as number[] };
  for (const { words, weight } of fields) {
    for (const word of words) {
      const { stem, parts } = lexicon.termsOf(word);
      push(list, [stem], weight);
      push(list, parts, weight * partWeight);
    }
  }
  return list;
}

function gramTerms(fields: Fields, lexicon: Lexicon): TermList {
  const list = { terms: [] as number[], weights: [] as number[] };
  for (const { words, weight } of fields) for (const word of words) push(list, lexicon.termsOf(word).grams, weight);
  return list;
}

function push(list: { terms: number[]; weights: number[] }, terms: readonly number[], weight: number): void {
  for (const term of terms) {
    if (term < 0) continue; // a word that another collection has and this one has not
    list.terms.push(term);
    list.weights.push(weight);
  }
}

type Indexes = { readonly lexicon: Lexicon; readonly byWord: Bm25; readonly byGram: Bm25 };

function addWord(sums: Float64Array, { word, weight }: QueryWord, { lexicon, byWord, byGram }: Indexes): void {
  const { meant, grams } = lexicon.lookUp(word);
  for (const { stem, parts } of meant) {
    if (stem >= 0) byWord.add(sums, stem, weight);
    for (const part of parts) if (part >= 0) byWord.add(sums, part, weight * partWeight);
  }
  const share = (weight * gramWeight) / Math.sqrt(Math.max(1, grams.length));
  for (const gram of grams) if (gram >= 0) byGram.add(sums, gram, share);
}

function highest(word: string, lexicon: Lexicon, byWord: Bm25): number {
  const { meant } = lexicon.lookUp(word);
  const term = meant[0]?.stem ?? -1;
  const rarity = term >= 0 ? byWord.idf(term) : inverseDocumentFrequency(byWord.size, 0);
  return toCeiling(rarity);
}

function toCeiling(rarity: number): number {
  return rarity * (bm25Parameters.k1 + 1) * (1 + gramWeight);
}
