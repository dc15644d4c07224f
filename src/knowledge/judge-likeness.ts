import type { Passage } from '../ask/retriever.ts';
import { startOfQuery, type TextIndex } from './search/text-index.ts';
import { contentWords } from './search/words.ts';

/** How much a question is the same as one of an article's own, from 0 to 1, by the article's id. */
export type JudgeLikeness = (question: string) => ReadonlyMap<string, number>;

/** Few words in common are common: only what is nearly the same question counts. */
const sharpness = 4;

/**
 * Makes the judge of how much of what two questions say is said by both, each word counted by its rarity (weighted
 * Jaccard). What somebody taps as a suggestion or types alike is answered by the article that it was written for.
 */
export function createJudgeLikeness(passages: readonly Passage[], index: TextIndex): JudgeLikeness {
  const own = passages.filter(({ kind }) => kind === 'question').map(({ article, text }) => ({ article, words: weigh(text, index) }));
  return (question) => {
    const asked = weigh(startOfQuery(question), index);
    const best = new Map<string, number>();
    for (const { article, words } of own) best.set(article, Math.max(best.get(article) ?? 0, share(asked, words) ** sharpness));
    return best;
  };
}

/** Words by what they mean in the collection, with their rarity. */
function weigh(text: string, { lexicon, ceiling }: TextIndex): ReadonlyMap<number, number> {
  return new Map(contentWords(text).map((word) => [lexicon.lookUp(word).meant[0]?.stem ?? -1, ceiling([{ word, weight: 1 }])]));
}

function share(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  let [both, all] = [0, sum(a)];
  for (const [word, weight] of b) {
    if (a.has(word)) both += weight;
    else all += weight;
  }
  return all === 0 ? 0 : both / all;
}

function sum(words: ReadonlyMap<number, number>): number {
  let total = 0;
  for (const weight of words.values()) total += weight;
  return total;
}
