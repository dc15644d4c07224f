import { fitOf, isExcluded, type Placed } from './fit.ts';
import type { Mark } from './marks.ts';
import { marksAgree, sameValue } from './marks-agree.ts';
import type { Passage, Weigh } from './passage.ts';
import { likeness, type Word } from './read-words.ts';
import { clauseOf, partAt, type Statement } from './statement.ts';

/** How much better another figure must fit before a figure counts as taken from the wrong place. */
const margin = 1.05;
/** Where one statement holds all figures of the clause, figures of others must fit far better. */
const jointMargin = 1.7;
const headStart = 0.05;
const swapStart = 0.1;
/** A place with the same value under another limit shows whose value it is. */
const otherLimit = 0.95;

const namedShare = 0.85;

type Base = { readonly passages: readonly Passage[]; readonly weigh: Weigh };

/**
 * Whether a mark is said of what the evidence says it of: no other mark of its kind fits the words around it better. So
 * "67 % ohne Kind" fails although 67 stands in the passage.
 */
export function isRightlyPlaced(said: Placed, isNamed: boolean, { passages, weigh }: Base): boolean {
  const places = passages.flatMap(({ statements, about }) =>
    statements.flatMap((statement) => statement.marks.map((mark) => ({ mark, statement, about }))),
  );
  const own = ownPlaces(said, places);
  if (own.length === 0 && !isNamed) return false;
  if (isBare(said)) return true;
  const rivals = places.filter(
    (rival) =>
      isRival(said.mark, rival.mark) && isCurrent(said, rival.statement) && !rival.mark.isReplaced && !isExcused(said, rival, places),
  );
  if (rivals.length === 0) return true;
  const fitAt = rememberFits(weigh);
  const best = bestPlace(said, own, fitAt);
  const ownFit = Math.max(bestFit(said, places, fitAt), isNamed ? namedFit(said, weigh) : 0);
  const isJoint = jointlyHeld(said, places);
  return rivals.every((rival) => {
    const sibling = said.statement.marks.find((mark) => mark !== said.mark && !mark.isReplaced && sameValue(mark, rival.mark));
    if (sibling === undefined && speaksOf(said, rival, best)) return false;
    const isElsewhere = isJoint && !own.some(({ statement }) => statement === rival.statement);
    if (sibling === undefined) return ownFit * (isElsewhere ? jointMargin : margin) + headStart >= fitAt(said, rival);
    const other = { mark: sibling, statement: said.statement };
    return ownFit + bestFit(other, places, fitAt) + swapStart >= fitAt(said, rival) + fitAt(other, best ?? rival);
  });
}

type Fit = (said: Placed, place: Placed) => number;

/** One sentence is fitted to each place for each of its figures, and to the best again for each rival. */
function rememberFits(weigh: Weigh): Fit {
  const known = new Map<Mark, Map<Placed, number>>();
  return (said, place) => {
    const ofMark = known.get(said.mark) ?? new Map<Placed, number>();
    known.set(said.mark, ofMark);
    const fit = ofMark.get(place) ?? fitOf(said, place, weigh);
    ofMark.set(place, fit);
    return fit;
  };
}

function isExcused(said: Placed, rival: Placed, places: readonly Placed[]): boolean {
  return (
    isInOnePart(said, rival.statement) || isConditionIn(said, rival.statement) || isBesideJoint(said, rival) || isPair(said, rival, places)
  );
}

/** What the title names is what all is about, so that most of a sentence must speak for another before that counts. */
function namedFit({ statement }: Placed, weigh: Weigh): number {
  return namedShare * statement.words.reduce((sum, { key }) => sum + (key.startsWith('@') ? 0 : weigh(key)), 0);
}

function bestFit(said: Placed, places: readonly Placed[], fitAt: Fit): number {
  const agreeing = ownPlaces(said, places).map((place) => fitAt(said, place));
  const alike = places
    .filter(({ mark, statement }) => sameValue(said.mark, mark) && isCurrent(said, statement) && !mark.isReplaced)
    .map((place) => otherLimit * fitAt(said, place));
  return Math.max(0, ...agreeing, ...alike);
}

/** What once held counts only where the past is spoken of. */
function isCurrent(said: Placed, held: Statement): boolean {
  return said.statement.signs.past || !held.signs.outdated;
}

/** "dort bleibt es bei höchstens 12 Monaten": no word of the clause says of what. */
function isBare({ mark, statement }: Placed): boolean {
  const isIn = ({ start }: { readonly start: number }) => clauseOf(statement, start) === clauseOf(statement, mark.start);
  return (statement.clauses ?? []).length > 1 && !statement.words.some(isIn) && statement.marks.filter(isIn).length === 1;
}

function ownPlaces(said: Placed, places: readonly Placed[]): readonly Placed[] {
  return places.filter(({ mark, statement }) => marksAgree(said.mark, mark) && isCurrent(said, statement));
}

function bestPlace(said: Placed, own: readonly Placed[], fitAt: Fit): Placed | undefined {
  return own.toSorted((one, other) => fitAt(said, other) - fitAt(said, one))[0];
}

/** One statement holds all figures of the clause, so that only its own others may be meant instead. */
function jointlyHeld({ mark, statement }: Placed, places: readonly Placed[]): boolean {
  const clause = statement.marks.filter(
    (other) => clauseOf(statement, other.start) === clauseOf(statement, mark.start) && !other.reference,
  );
  return (
    clause.length > 1 &&
    places.some(
      (place) => marksAgree(mark, place.mark) && clause.every((other) => place.statement.marks.some((held) => marksAgree(other, held))),
    )
  );
}

/** The statement before or behind a semicolon holds the figure with its size, the rival none: "mindestens 20 %; unter 250 Beschäftigten 10 %". */
function isBesideJoint({ mark, statement }: Placed, rival: Placed): boolean {
  const sizes = statement.marks.filter(
    (other) => isSize(other) && other !== mark && clauseOf(statement, other.start) === clauseOf(statement, mark.start),
  );
  const holds = (held: Statement, one: Mark) => held.marks.some((other) => marksAgree(one, other));
  const joint = (rival.statement.beside ?? []).some((held) => [mark, ...sizes].every((one) => holds(held, one)));
  return sizes.length > 0 && joint && !rival.statement.marks.some(isSize);
}

/** "90 %, maximal 30.000 €": a share and its most stand together in a statement, and the rival without that share. */
function isPair({ mark, statement }: Placed, rival: Placed, places: readonly Placed[]): boolean {
  const at = statement.marks.indexOf(mark);
  const share = statement.marks[at - 1];
  if (mark.kind !== 'euro' || share?.kind !== 'percent' || share.isReplaced) return false;
  const holds = (held: Statement, one: Mark) => held.marks.some((other) => marksAgree(one, other));
  return !holds(rival.statement, share) && places.some((place) => marksAgree(mark, place.mark) && holds(place.statement, share));
}

function isSize({ kind, noun, bounds }: Mark): boolean {
  return kind === 'number' && noun !== undefined && !bounds.has('=');
}

/** "…, wenn § 81 Abs. 2 erfüllt ist": a paragraph of the condition in both. */
function isConditionIn({ mark, statement }: Placed, held: Statement): boolean {
  const isCondition = (text: string, { start }: Mark) => /(?<!\p{L})(?:wenn|sofern|falls|soweit)\s[^,;]*$/iu.test(text.slice(0, start));
  if (mark.reference === undefined || !isCondition(statement.text, mark)) return false;
  return held.marks.some((other) => marksAgree(mark, other) && isCondition(held.text, other));
}

/** A size stands in one part of the statement with all other figures of the clause: "ab 500 ein Viertel". */
function isInOnePart({ mark, statement }: Placed, held: Statement): boolean {
  if (mark.kind !== 'number' || mark.bounds.has('=')) return false;
  const clause = statement.marks.filter(
    (other) =>
      clauseOf(statement, other.start) === clauseOf(statement, mark.start) && other.reference === undefined && other.kind !== 'date',
  );
  const parts = clause.map((one) => held.marks.filter((other) => marksAgree(one, other)).map(({ start }) => partAt(held, start)));
  return clause.length > 1 && (parts[0] ?? []).some((part) => parts.every((own) => own.includes(part)));
}

/** The words around the mark are those of the next figure: "bei großen Unternehmen mindestens 500.000 €". */
function speaksOf(said: Placed, rival: Placed, own: Placed | undefined): boolean {
  if (own === undefined || own.statement !== rival.statement || rival.mark.start < own.mark.start) return false;
  const telling = partWords(rival).filter(({ key }) => !partWords(own).some((word) => likeness(word.key, key) > 0));
  return telling.some(
    (word) => partWords(said).some(({ key }) => key === word.key) && isExcluded(rival.statement, word) === isExcludedKey(said, word.key),
  );
}

function partWords({ mark, statement }: Placed): readonly Word[] {
  const part = partAt(statement, mark.start);
  return statement.words.filter(({ start }) => partAt(statement, start + 1) === part);
}

function isExcludedKey({ statement }: Placed, key: string): boolean {
  return statement.words.some((word) => word.key === key && isExcluded(statement, word));
}

/** Times compete with each other, whatever their unit. */
function familyOf({ kind }: Mark): string {
  return times.includes(kind) ? 'time' : kind;
}

const times: readonly string[] = ['years', 'months', 'weeks', 'days'];

function isRival(said: Mark, other: Mark): boolean {
  if (familyOf(other) !== familyOf(said) || sameValue(said, other) || sameValue(other, said)) return false;
  if (said.kind === 'date' && said.value.length !== other.value.length) return false; // a year names what a day does not
  return said.noun === undefined || other.noun === undefined || said.noun === other.noun;
}
