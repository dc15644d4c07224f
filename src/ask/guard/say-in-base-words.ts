import type { Sentence } from './evidence.ts';
import { type Carrier, rankStatements } from './find-carriers.ts';
import type { Mark } from './marks.ts';
import { sameValue } from './marks-agree.ts';
import { type Passage, shareHeld } from './passage.ts';
import type { ReadSentence } from './read-clauses.ts';

const mostSentences = 3;
/** Of the words; what shares less speaks of something else. */
const leastShared = 0.3;

/**
 * The sentences of the base that say what a sentence of the model says, or what it should have said: those that carry its
 * clauses and those with its other figures, in the order of the base. Three at most; none where no sentence is about the same.
 */
export function sayInBaseWords({ whole, clauses, cited }: ReadSentence): Sentence[] {
  const { passages, weigh } = cited;
  const chosen: Carrier[] = clauses.flatMap(({ carriers }) => carriers.slice(0, 1));
  const ranked = rankStatements({ said: whole, whole }, passages, weigh);
  for (const mark of whole.marks) {
    const holds = (carrier: Carrier) => isIn(mark, carrier);
    if (!chosen.some(holds)) chosen.push(...ranked.filter(holds).slice(0, 1));
  }
  const known = chosen.flatMap(({ held, about }) => [...held.words, ...about.words, ...(held.beside ?? []).flatMap(({ words }) => words)]);
  const sure = whole.marks.filter((mark) => chosen.some((carrier) => isIn(mark, carrier))).length;
  if (shareHeld({ words: whole.words, sure }, known, weigh) < leastShared) return [];
  const order = passages.flatMap(({ statements }) => statements);
  const inOrder = chosen.toSorted((one, other) => order.indexOf(one.held) - order.indexOf(other.held));
  const sentences = new Map(inOrder.map((carrier) => [sayWhole(carrier, passages), carrier.id]));
  return [...sentences].slice(0, mostSentences).map(([text, id]) => ({ text, cites: [id] }));
}

/** "Höhe: 60 %" alone does not say of what. */
function sayWhole({ held, articleId, id }: Carrier, passages: readonly Passage[]): string {
  const sentence = held.sentence ?? held.text;
  const title = passages.find(({ evidence }) => evidence.id === id)?.evidence.title ?? '';
  const isNamed = held.words.some(({ key }) => key === `@${articleId}`) || sentence.includes(title.replace(/\s*\(.*/u, ''));
  return isNamed || !/^[^:;.]{3,60}:\s/u.test(sentence) ? sentence : `${title}, ${sentence}`;
}

function isIn(mark: Mark, { held }: Carrier): boolean {
  return [held, ...(held.beside ?? [])].some(({ marks }) => marks.some((other) => sameValue(mark, other)));
}
