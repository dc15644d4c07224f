import type { Cited } from './check-statement.ts';
import { crosses } from './crosses.ts';
import type { Carrier } from './find-carriers.ts';
import { genericNouns } from './generic-nouns.ts';
import { isSaidElsewhere } from './is-said-elsewhere.ts';
import { joinsOtherwise } from './joins-otherwise.ts';
import { lightWords } from './light-words.ts';
import type { Mark } from './marks.ts';
import { sameValue } from './marks-agree.ts';
import { closest } from './passage.ts';
import { readQualifiers } from './qualifiers.ts';
import type { ReadClause } from './read-clauses.ts';
import { keyOf, likeness, type Word } from './read-words.ts';
import { isAbbreviation, regroups } from './regroups.ts';
import type { Statement } from './statement.ts';
import { kinOf } from './swaps-roles.ts';

const near = 0.5;
const mostForeignWords = 3;
const mostLeftOut = 0.35;

/**
 * True where a clause is no close paraphrase of the statement that carries it: it brings a noun or several words of its own,
 * leaves out a figure or much of the rest, or widens or narrows what is said. It may be right all the same.
 */
export function isLoose({ said, whole, carriers }: ReadClause, cited: Cited): boolean {
  if (said !== whole && said.words.length === 0) return false;
  const [best] = carriers;
  return (
    best === undefined ||
    addsWords(said, best) ||
    addsFigures(said, best) ||
    addsParty(said, best) ||
    putsTitleIn(whole, said, best) ||
    leavesOut(whole, best) ||
    qualifiesOtherwise({ said, whole }, best) ||
    regroups(said, best.held) ||
    crosses(whole, best.held) ||
    joinsOtherwise(whole, best.held) ||
    isSaidElsewhere(said, best, cited)
  );
}

function addsWords({ text, words }: Statement, { held, about }: Carrier): boolean {
  const known = [...held.words, ...about.words];
  const plain = words.filter(({ key }) => !key.startsWith('@'));
  const nouns = plain.filter(({ start, text: word }) => start > 0 && isCapital(text, start) && !genericNouns.has(word));
  const foreign = plain.filter(({ key }) => closest(key, known) < near);
  const isHeavy = ({ start, text: word }: Word) => !isCapital(text, start) && !lightWords.has(word);
  return nouns.some(({ key }) => !isHeldNoun(key, known)) || foreign.some(isHeavy) || foreign.length > mostForeignWords;
}

function isCapital(text: string, start: number): boolean {
  return /\p{Lu}/u.test(text[start] ?? '');
}

const same = 0.9;

/** A word that says more than the evidence is another one, unless both its halves stand there. */
function isHeldNoun(key: string, known: readonly Word[]): boolean {
  const begins = known.some((word) => key.startsWith(word.key) && word.key.length > 2);
  const ends = known.some((word) => key.endsWith(word.key) && word.key.length > 3);
  return (begins && ends) || known.some((word) => likeness(key, word.key) >= same || word.key.startsWith(key) || word.key.endsWith(key));
}

/** What the title names is put in for what the evidence names: "Vetter kaufte" where that says "Das Land kaufte". */
function putsTitleIn(whole: Statement, said: Statement, { held, about }: Carrier): boolean {
  const isNoun = (statement: Statement) => (word: Word) =>
    !word.key.startsWith('@') && (isCapital(statement.text, word.start) || isAbbreviation(word, statement.text));
  const fromTitle = said.words.filter(isNoun(said)).some(({ key }) => closest(key, held.words) < near && closest(key, about.words) >= same);
  return fromTitle && held.words.filter(isNoun(held)).some((word) => closest(word.key, whole.words) < near);
}

/** The figure may stand in another statement, where it belongs to something else. */
function addsFigures({ marks }: Statement, { held, about }: Carrier): boolean {
  const known = [...held.marks, ...about.marks];
  return marks.some((mark) => !mark.isReplaced && !known.some((other) => sameValue(mark, other) && isPerSame(mark, other)));
}

/** "fünf pro Jahr" is not "fünf". */
function isPerSame({ per: said }: Mark, { per: held }: Mark): boolean {
  return said.length === 0 || said.some((one) => held.includes(one));
}

/** Who pays, gets or acts there must be spoken of in the statement itself, not somewhere beside it. */
function addsParty({ roles }: Statement, { held, about }: Carrier): boolean {
  const known = [...held.roles, ...about.roles];
  return roles.some((said) => !known.some(({ role }) => role === said.role || kinOf(said).includes(role)));
}

function leavesOut(whole: Statement, { held, about }: Carrier): boolean {
  const isSaid = (value: Mark) => whole.marks.some((mark) => sameValue(value, mark));
  const isOther = (mark: Mark) => held.marks.some((other) => isSaid(other) && isAlternative(mark, other));
  const left = held.marks.filter((mark) => !mark.reference && !mark.isReplaced && !isPlainDate(mark) && !isSaid(mark));
  return left.some((mark) => !isOther(mark)) || leavesOutNoun(whole, { held, about }) || shareLeftOut(whole, { held, about }) > mostLeftOut;
}

const genericKeys: ReadonlySet<string> = new Set([...genericNouns].map(keyOf));

/** A noun may be whom or what it is said of; what stands in brackets need not be said again. */
function leavesOutNoun(whole: Statement, { held, about }: Pick<Carrier, 'held' | 'about'>): boolean {
  const known = [...whole.words, ...about.words];
  const isBeside = ({ start }: Word) => held.brackets.some((bracket) => bracket.start < start && start < bracket.end);
  const isNoun = ({ key, start }: Word) => !key.startsWith('@') && !genericKeys.has(key) && start > 0 && isCapital(held.text, start);
  return held.words.some((word) => isNoun(word) && !isBeside(word) && closest(word.key, known) < near);
}

/** "60 %, mit Kind 67 %": who speaks of those with a child need not say the other. */
function isAlternative(mark: Mark, other: Mark): boolean {
  const areBound = mark.kind === 'date' && [...mark.bounds].some((bound) => !other.bounds.has(bound));
  return mark.kind === other.kind && mark.noun === other.noun && mark.per.join() === other.per.join() && !areBound;
}

/** When something was said or agreed restricts nothing. */
function isPlainDate({ kind, bounds }: Mark): boolean {
  return (kind === 'date' || kind === 'month') && bounds.size === 1 && bounds.has('=');
}

function shareLeftOut(whole: Statement, { held, about }: Pick<Carrier, 'held' | 'about'>): number {
  const known = [...whole.words, ...about.words];
  const left = held.words.filter(({ key }) => !key.startsWith('@') && closest(key, known) < near);
  return left.length / Math.max(1, held.words.length);
}

/** What a clause leaves to the rest of its sentence counts for it. */
function qualifiesOtherwise({ said, whole }: Pick<ReadClause, 'said' | 'whole'>, { held, about }: Carrier): boolean {
  const [own, all, evidence] = [said.text, whole.text, `${held.text} ${about.text}`].map(readQualifiers) as [
    Qualifiers,
    Qualifiers,
    Qualifiers,
  ];
  const isMeant = (one: string) => one === 'denied' && limitsByDenying(said);
  return [...own].some((one) => !evidence.has(one) && !isMeant(one)) || [...evidence].some((one) => !all.has(one));
}

type Qualifiers = ReadonlySet<string>;

/** "Länger als 12 Monate nicht" is "höchstens 12 Monate". */
function limitsByDenying({ marks }: Statement): boolean {
  return marks.some(({ bounds }) => bounds.has('>') && bounds.has('<='));
}
