import { createNearWords } from './near-words.ts';
import { splitCompound } from './split-compound.ts';
import { stem } from './stem.ts';

/** Term numbers of one word: its stem, the parts of a compound, and its four-letter grams. */
export type WordTerms = { readonly stem: number; readonly parts: readonly number[]; readonly grams: readonly number[] };

/** The words of a collection and the terms they stand for. */
export type Lexicon = {
  /** How many stems and parts, and how many grams there are; term numbers run from 0. */
  readonly wordTermCount: number;
  readonly gramCount: number;
  readonly termsOf: (word: string) => WordTerms;
  /** Terms of a word that may be unknown: the word itself, or what it was probably meant to be. */
  readonly lookUp: (word: string) => { readonly known: boolean; readonly meant: readonly WordTerms[]; readonly grams: readonly number[] };
};

/** Learns a collection's vocabulary from all its words; `counts` says how many texts hold each. */
export function createLexicon(counts: ReadonlyMap<string, number>): Lexicon {
  const stems = countStems(counts);
  const wordTerms = numbering();
  const grams = numbering();
  const learned = { word: wordTerms.give, gram: grams.give };
  const byWord = new Map([...counts.keys()].map((word) => [word, wordToTerms(word, stems, learned)]));
  const nearWords = createNearWords(counts);
  const unknown = (word: string) => wordToTerms(word, stems, { word: wordTerms.find, gram: grams.find });
  const termsOf = (word: string) => byWord.get(word) ?? unknown(word);
  const lookUp = (word: string) => {
    const terms = termsOf(word);
    const known = terms.stem >= 0;
    const meant = known ? [terms] : distinctStems(nearWords.near(word).map(termsOf));
    return { known, meant: meant.length > 0 ? meant : [terms], grams: terms.grams };
  };
  return { wordTermCount: wordTerms.size(), gramCount: grams.size(), termsOf, lookUp };
}

type TermNumbering = { readonly word: (term: string) => number; readonly gram: (term: string) => number };

/** Numbers terms in the order in which they come; `find` gives -1 for a term that was never given a number. */
function numbering() {
  const numbers = new Map<string, number>();
  const find = (term: string) => numbers.get(term) ?? -1;
  const give = (term: string) => {
    const known = numbers.get(term);
    if (known !== undefined) return known;
    numbers.set(term, numbers.size);
    return numbers.size - 1;
  };
  return { find, give, size: () => numbers.size };
}

function countStems(counts: ReadonlyMap<string, number>): Map<string, number> {
  const stems = new Map<string, number>();
  for (const [word, count] of counts) {
    const key = stem(word);
    if (key.length >= 4) stems.set(key, (stems.get(key) ?? 0) + count);
  }
  return stems;
}

function wordToTerms(word: string, stems: ReadonlyMap<string, number>, number: TermNumbering): WordTerms {
  const wordStem = stem(word);
  return {
    stem: number.word(wordStem),
    parts: splitCompound(wordStem, stems, stem).map(number.word),
    grams: gramsOf(wordStem).map(number.gram),
  };
}

/** Overlapping four-letter pieces with marked ends; none for a word with digits, where a near hit is a wrong hit. */
function gramsOf(wordStem: string): string[] {
  if (/\d/.test(wordStem)) return [];
  const marked = `^${wordStem}$`;
  if (marked.length <= 4) return [marked];
  return Array.from({ length: marked.length - 3 }, (_, at) => marked.slice(at, at + 4));
}

function distinctStems(terms: readonly WordTerms[]): WordTerms[] {
  return [...new Map(terms.map((term) => [term.stem, term])).values()];
}
