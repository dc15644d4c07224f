import { type Mark, marksOf } from './marks.ts';
import type { NameFinder } from './name-finder.ts';
import { readWords, type Word } from './read-words.ts';
import { type FoundRole, rolesOf } from './roles.ts';
import { readSigns, type Signs } from './signs.ts';

/** One thing that a text says, taken apart. Names of instruments are words too, with the key "@" and the article. */
export type Statement = {
  readonly text: string;
  readonly words: readonly Word[];
  readonly marks: readonly Mark[];
  /** Where its parts begin: after commas, brackets and "und". */
  readonly breaks: readonly number[];
  readonly brackets: readonly { readonly start: number; readonly end: number }[];
  readonly signs: Signs;
  readonly roles: readonly FoundRole[];
  /** Where the clauses of a model's sentence begin. */
  readonly clauses?: readonly number[];
  /** What stands beside it in the same sentence, behind or before a semicolon. */
  readonly beside?: readonly Statement[];
  /** The sentence of the evidence that it is, or of which it is a part. */
  readonly sentence?: string;
};

const seam = /[,;:()]|\s[–-]\s|\s(?:und|oder|sowie|sonst|aber|sondern|statt|beziehungsweise)\s/gu;

/** Takes a statement apart. */
export function readStatement(text: string, names: NameFinder): Statement {
  const named = names
    .find(text)
    .filter(({ isProper }) => isProper)
    .flatMap(({ ids, start, end }) => ids.map((id) => ({ key: `@${id}`, text: text.slice(start, end), start, end })));
  const marks = marksOf(text);
  const words = readWords(text).filter(({ start }) => !marks.some((mark) => mark.start <= start && start < mark.end));
  return {
    text,
    words: [...words, ...named],
    marks,
    breaks: breaksOf(text),
    brackets: bracketsOf(text),
    signs: readSigns(text),
    roles: rolesOf(text),
  };
}

function breaksOf(text: string): number[] {
  return [...text.matchAll(seam)]
    .filter(({ index }) => !/\d,?$/.test(text.slice(index - 1, index + 1)) || !/^,\d/.test(text.slice(index)))
    .map(({ index }) => index);
}

function bracketsOf(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/\([^()]*\)/g)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

/** The number of the clause of a model's sentence in which a position stands. */
export function clauseOf({ clauses }: Statement, position: number): number {
  return (clauses ?? []).filter((start) => start <= position).length;
}

/** The number of the part in which a position stands. A bracket is a part of its own; behind it the part before it goes on. */
export function partAt({ breaks, brackets }: Statement, position: number): number {
  const bracket = brackets.findIndex(({ start, end }) => start < position && position < end);
  if (bracket >= 0) return -1 - bracket;
  return breaks.filter((at) => at < position && !brackets.some(({ start, end }) => start <= at && at < end)).length;
}

/** Keys of the words of each part, in their order. */
export function partsOf(statement: Statement): { readonly text: string; readonly words: readonly Word[] }[] {
  const starts = [0, ...statement.breaks];
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? statement.text.length;
    return { text: statement.text.slice(start, end), words: statement.words.filter((word) => word.start >= start && word.start < end) };
  });
}
