import { genericNouns } from './generic-nouns.ts';
import { closest, type Passage, shareHeld, type Weigh } from './passage.ts';
import type { Word } from './read-words.ts';
import type { Statement } from './statement.ts';
import { weightyWords } from './weighty-words.ts';

const leastHeld = 0.5;
const mostUnknown = 1;
const mostUnknownShare = 0.4;

/** True when the cited passages hold too little of a sentence's words, or not a word on which much depends. */
export function lacksSupport(said: Statement, cited: readonly Passage[], weigh: Weigh): boolean {
  const words = cited.flatMap(({ statements, about }) => [...statements.flatMap((statement) => statement.words), ...about.words]);
  const share = shareHeld({ words: said.words, sure: said.marks.length }, words, weigh);
  return share < leastHeld || hasForeignNouns(said, words) || hasForeignWeight(said.text, cited);
}

/** Several nouns that no passage knows are another subject; some that fit everywhere count for none. */
function hasForeignNouns({ text, words }: Statement, held: readonly Word[]): boolean {
  const nouns = words.filter(({ key, start }) => !key.startsWith('@') && start > 0 && /\p{Lu}/u.test(text[start] ?? ''));
  const unknown = nouns.filter((noun) => closest(noun.key, held) < 0.4 && !genericNouns.has(noun.text));
  return unknown.length > mostUnknown && unknown.length > mostUnknownShare * nouns.length;
}

function hasForeignWeight(text: string, cited: readonly Passage[]): boolean {
  const held = cited.map(({ evidence }) => `${evidence.title} ${evidence.heading} ${evidence.text}`).join(' ');
  return weightyWords.some((pattern) => pattern.test(text) && !pattern.test(held));
}
