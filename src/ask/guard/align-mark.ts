import type { Mark } from './marks.ts';
import { marksAgree, sameValue } from './marks-agree.ts';
import type { Passage, Weigh } from './passage.ts';
import { likeness, type Word } from './read-words.ts';
import { partAt, type Statement } from './statement.ts';

/** A mark in the statement of the evidence in which it stands. */
type Place = { readonly mark: Mark; readonly statement: Statement };
type Said = { readonly mark: Mark; readonly statement: Statement };

/** How much better another figure must fit before a figure counts as taken from the wrong place. */
const margin = 1.12;
const headStart = 0.25;

/**
 * Whether a mark is said of what the evidence says it of: no other mark of its kind fits the words around it better. So
 * "67 % ohne Kind" fails although 67 stands in the passage.
 */
export function isRightlyPlaced(said: Said, passages: readonly Passage[], weigh: Weigh): boolean {
  const places = passages.flatMap(({ statements }) => statements.flatMap((statement) => statement.marks.map((mark) => ({ mark, statement }))));
  const own = places.filter(({ mark }) => marksAgree(said.mark, mark)).map((place) => fitOf(said, place, weigh));
  const rivals = places.filter(({ mark }) => isRival(said.mark, mark)).map((place) => fitOf(said, place, weigh));
  return Math.max(...own) * margin + headStart >= Math.max(0, ...rivals);
}

function isRival(said: Mark, other: Mark): boolean {
  return other.kind === said.kind && !sameValue(said, other) && !sameValue(other, said);
}

/** How well a place of the evidence fits what stands around the mark: near words count more than far ones. */
function fitOf(said: Said, place: Place, weigh: Weigh): number {
  const words = said.statement.words.map((word) => nearness(said.statement, word, said.mark) * weigh(word.key) * wordFit(said.statement, word, place));
  const marks = said.statement.marks.filter((mark) => mark !== said.mark).map((mark) => nearness(said.statement, mark, said.mark) * markFit(mark, place));
  return [...words, ...marks].reduce((sum, value) => sum + value, 0);
}

function wordFit(from: Statement, word: Word, { mark, statement }: Place): number {
  return statement.words.reduce((best, held) => {
    const like = likeness(word.key, held.key);
    if (like === 0) return best;
    const opposed = isExcluded(from, word) !== isExcluded(statement, held);
    const fit = like * nearness(statement, held, mark) * (opposed ? -0.7 : 1);
    return Math.abs(fit) > Math.abs(best) ? fit : best;
  }, 0);
}

const markWeight = 2;

function markFit(other: Mark, { mark, statement }: Place): number {
  const fits = statement.marks.filter((held) => held !== mark && marksAgree(other, held)).map((held) => nearness(statement, held, mark));
  return markWeight * Math.max(0, ...fits);
}

/** "ohne Kind" is not "mit Kind". */
function isExcluded({ text }: Statement, { start }: Word): boolean {
  return /(?<!\p{L})(?:ohne|kein\p{L}*)\s(?:\p{Ll}+\s)?$/u.test(text.slice(Math.max(0, start - 24), start));
}

/**
 * How near something stands to a mark, from 0 to 1. What comes after the next mark of the kind belongs to that one; what
 * stands before an earlier one often counts for both ("60 % der Differenz, mit Kind 67 %").
 */
function nearness(statement: Statement, { start }: { readonly start: number }, mark: Mark): number {
  const between = statement.marks.some((other) => other !== mark && other.kind === mark.kind && isBetween(other.start, start, mark.start));
  const samePart = partAt(statement, start) === partAt(statement, mark.start);
  if (start < mark.start) return between ? 0.55 : earlier(samePart);
  if (between) return 0.2;
  return samePart ? 1 : later(statement, start, mark);
}

function earlier(samePart: boolean): number {
  return samePart ? 1 : 0.9;
}

/** Words after the mark belong to the next mark of its kind when they stand in that one's part. */
function later(statement: Statement, start: number, mark: Mark): number {
  const part = partAt(statement, start);
  const taken = statement.marks.some((other) => other.kind === mark.kind && other.start > start && partAt(statement, other.start) === part);
  return taken ? 0.25 : 0.85;
}

function isBetween(at: number, one: number, other: number): boolean {
  return at > Math.min(one, other) && at < Math.max(one, other);
}
