import type { Judged, Retriever } from '../ask/retriever.ts';
import type { ExpandQuery } from './expand-query.ts';
import { createTextIndex, type IndexedText, type QueryWord, queryWords, type TextIndex } from './search/text-index.ts';
import { contentWords, isFiller } from './search/words.ts';

/** What all judged texts are about tells none of them apart. */
const subjectShare = 0.05;
/** A text that reaches this share of what the question's words could reach says what is asked. */
const goodShare = 0.4;
const contextWeight = 0.5;

/** Makes the judge of how well each of a few texts fits a question; rarity of words is that of the whole base. */
export function createJudgeRelevance(base: TextIndex, expand: ExpandQuery): Retriever['relevance'] {
  const byRarity = ({ word, weight }: QueryWord) => ({ word, weight: weight * base.ceiling([{ word, weight: 1 }]) });
  const meanings = (word: string) => base.lexicon.lookUp(word).meant.map((terms) => terms.stem);
  return (question, texts, about) => {
    const subject = new Set(contentWords(about).flatMap(meanings));
    const mute = ({ word, weight }: QueryWord) => ({
      word,
      weight: meanings(word).some((stem) => subject.has(stem)) ? subjectShare * weight : weight,
    });
    const typed = queryWords(question);
    const asked = expand(question).words.filter(({ word }) => !isFiller(word));
    const index = createTextIndex(texts.map(indexJudged), base.lexicon, [...typed, ...asked]);
    const scores = index.scores(asked.map(mute).map(byRarity));
    const good = goodShare * index.ceiling(typed.map(byRarity));
    const scale = Math.max(good, ...scores) || 1;
    return [...scores].map((score) => score / scale);
  };
}

function indexJudged({ text, context }: Judged): IndexedText {
  return [
    { text, weight: 1 },
    { text: context ?? '', weight: contextWeight },
  ];
}
