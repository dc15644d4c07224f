import type { Passage } from '../ask/retriever.ts';
import { startOfQuery, type TextIndex } from './search/text-index.ts';
import { contentWords } from './search/words.ts';

/** How much a question is the same as one of an article's own, from 0 to 1, by the article's id; those with nothing in common are not there. */
export type JudgeLikeness = (question: string) => ReadonlyMap<string, number>;

/** Few words in common are common: only what is nearly the same question counts. */
const sharpness = 4;

/**
 * Makes the judge of how much of what two questions say is said by both, each word counted by its rarity (weighted
 * Jaccard). What somebody taps as a suggestion or types alike is answered by the article that it was written for.
 */
export function createJudgeLikeness(passages: readonly Passage[], index: TextIndex): JudgeLikeness {
  const own = passages.filter(({ kind }) => kind === 'question').map(({ article, text }) => ({ article, words: weigh(text, index) }));
  const totals = own.map(({ words }) => sum(words));
  const places = placesByWord(own.map(({ words }) => words));
  return (question) => {
    const asked = weigh(startOfQuery(question), index);
    const total = sum(asked);
    const best = new Map<string, number>();
    for (const [place, both] of shared(asked, places)) {
      const { article = '' } = own[place] ?? {};
      const share = both / (total + (totals[place] ?? 0) - both);
      best.set(article, Math.max(best.get(article) ?? 0, share ** sharpness));
    }
    return best;
  };
}

/** The questions that have a word, by the word: most have none of those that somebody asks with. */
function placesByWord(questions: readonly ReadonlyMap<number, number>[]): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (const [place, words] of questions.entries()) {
    for (const word of words.keys()) {
      const known = places.get(word);
      if (known) known.push(place);
      else places.set(word, [place]);
    }
  }
  return places;
}

/** What each question has in common with the words that are asked, by the place of the question. */
function shared(asked: ReadonlyMap<number, number>, places: ReadonlyMap<number, readonly number[]>): ReadonlyMap<number, number> {
  const both = new Map<number, number>();
  for (const [word, weight] of asked) for (const place of places.get(word) ?? []) both.set(place, (both.get(place) ?? 0) + weight);
  return both;
}

/** Words by what they mean in the collection, with their rarity. */
function weigh(text: string, { lexicon, ceiling }: TextIndex): ReadonlyMap<number, number> {
  return new Map(contentWords(text).map((word) => [lexicon.lookUp(word).meant[0]?.stem ?? -1, ceiling([{ word, weight: 1 }])]));
}

function sum(words: ReadonlyMap<number, number>): number {
  let total = 0;
  for (const weight of words.values()) total += weight;
  return total;
}
