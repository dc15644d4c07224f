import type { Evidence } from './evidence.ts';
import type { NameFinder } from './name-finder.ts';
import { likeness, type Word } from './read-words.ts';
import { remember } from './remember.ts';
import { splitAtSemicolon, splitSentences } from './split-statements.ts';
import { readStatement, type Statement } from './statement.ts';

/** A passage of the evidence taken apart. `about` are the words of its heading and title: what all of it is about. */
export type Passage = { readonly evidence: Evidence; readonly statements: readonly Statement[]; readonly about: Statement };

/** Passages of the base have 200 words; what is longer was made to be slow. */
const longestPassage = 5_000;

/** So many texts of passages are kept taken apart, for each base; that is a few megabytes. */
const mostRemembered = 400;

type Readers = { readonly statements: (text: string) => readonly Statement[]; readonly about: (text: string) => Statement };

/** The names are those of the base, so that another base has other readers. */
const readers = new WeakMap<NameFinder, Readers>();

/** Takes a passage apart. */
export function readPassage(evidence: Evidence, names: NameFinder): Passage {
  const { statements, about } = readers.get(names) ?? createReaders(names);
  const text = evidence.text.slice(0, longestPassage);
  return { evidence, statements: statements(text), about: about(`${evidence.title}: ${evidence.heading}`) };
}

function createReaders(names: NameFinder): Readers {
  const made: Readers = {
    statements: remember((text) => readStatements(text, names), mostRemembered),
    about: remember((text) => readStatement(text, names), mostRemembered),
  };
  readers.set(names, made);
  return made;
}

function readStatements(text: string, names: NameFinder): readonly Statement[] {
  return splitSentences(text).flatMap((sentence) =>
    withNeighbours(withLabel(splitAtSemicolon(sentence)).map((part) => ({ ...readStatement(part, names), sentence }))),
  );
}

/** "Personalabbau: 21–59 mehr als 5; ab 500 mindestens 30": the label is that of all parts. */
function withLabel([first = '', ...others]: readonly string[]): string[] {
  const label = /^[^:;.]{3,60}:\s/u.exec(first)?.[0] ?? '';
  return [first, ...others.map((other) => `${label}${other}`)];
}

function withNeighbours(statements: readonly Statement[]): Statement[] {
  return statements.map((statement) => ({ ...statement, beside: statements.filter((other) => other !== statement) }));
}

/** How much a word tells the statements apart: those that stand in all of them tell nothing. */
export type Weigh = (key: string) => number;

/** A word that no statement holds weighs what a word of three weighs: a paraphrase has some of them. */
const ofUnknown = 3;

/** Weighs words by how few of the statements hold them. */
export function createWeigh(statements: readonly Statement[]): Weigh {
  const holders = new Map<string, number>();
  for (const { words } of statements)
    for (const key of new Set(words.map((word) => word.key))) holders.set(key, (holders.get(key) ?? 0) + 1);
  return (key) => Math.log(1 + (statements.length + 1) / ((holders.get(key) ?? ofUnknown) + 0.5));
}

/** The word of a list that is most like another, and how like it is. */
export function closest(key: string, words: readonly Word[]): number {
  let best = 0;
  for (const word of words) {
    best = Math.max(best, likeness(key, word.key));
    if (best === 1) return best;
  }
  return best;
}

const sureWeight = 2;

/** The share of a text's words that others hold, each by its weight; its figures are sure when this is asked. */
export function shareHeld(
  { words, sure }: { readonly words: readonly Word[]; readonly sure: number },
  held: readonly Word[],
  weigh: Weigh,
): number {
  const keys = [...new Set(words.filter(({ key }) => !key.startsWith('@')).map(({ key }) => key))];
  const total = sure * sureWeight + keys.reduce((sum, key) => sum + weigh(key), 0);
  return total === 0 ? 1 : keys.reduce((sum, key) => sum + weigh(key) * closest(key, held), sure * sureWeight) / total;
}
