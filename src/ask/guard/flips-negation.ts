import { finiteVerbs } from './finite-verbs.ts';
import type { Pair } from './pair.ts';
import { closest } from './passage.ts';
import type { Word } from './read-words.ts';
import type { Statement } from './statement.ts';

/** True when a statement denies what the evidence says, or says what it denies. */
export function flipsNegation(pair: Pair): boolean {
  const { said, held } = pair;
  if (swapsWith(said, held) || swapsWith(held, said) || grantsExcluded(said, held) || movesNegation(said, held)) return true;
  const saidDenies = said.signs.negations.length > 0;
  const heldDenies = held.signs.negations.length > 0;
  if (deniesEach(said, held)) return true;
  if (isContrary(said.text, held.text) || undoes(said.text, held.text)) return true;
  if (saidDenies && !heldDenies) return !held.signs.denies.some((found) => !isOnly(found) || !speaksOfOnly(said, held));
  const inOtherWords = said.signs.denies.some((found) => isOtherDenial(found, said, held));
  return heldDenies && !saidDenies && !inOtherWords && saysDenied(pair);
}

/** "je Person" where the evidence says "nicht je Person". */
function deniesEach(said: Statement, held: Statement): boolean {
  if (said.signs.negations.length > 0) return false;
  const texts = [held, ...(held.beside ?? [])].map(({ text }) => text);
  return [...said.text.matchAll(/(?<!nicht )(?<!\p{L})(?:je|pro)\s(?<each>\p{Lu}\p{L}+)/gu)].some(({ groups }) =>
    texts.some((text) => new RegExp(`nicht (?:je|pro) ${groups?.each}`, 'u').test(text)),
  );
}

function isOnly(word: string): boolean {
  return /^(?:nur|ausschließlich|lediglich|allein)$/u.test(word);
}

/** Of "nur der Arbeitgeber" it denies the employer himself. */
function speaksOfOnly(said: Statement, held: Statement): boolean {
  const at = held.text.search(/(?<!\p{L})(?:nur|ausschließlich|lediglich|allein)(?!\p{L})/iu);
  const next = held.words.find(({ start }) => start > at);
  return next !== undefined && !said.signs.only && said.words.some(({ key }) => key === next.key);
}

const undone =
  /(?<!\p{L})nicht (?:\p{Ll}+ )?(?<word>ausgeschlossen|freiwillig|kostenlos|kostenfrei|verboten|unzulässig|steuerfrei|befreit|ausgenommen)(?!\p{L})/iu;

/** "nicht ausgeschlossen" where the evidence says "ausgeschlossen". */
function undoes(said: string, held: string): boolean {
  const word = undone.exec(said)?.groups?.word?.toLowerCase();
  return word !== undefined && held.toLowerCase().includes(word) && !undone.test(held);
}

/** A word that denies what the evidence denies with another one; "nur der Betriebsrat" does not where it denies him. */
function isOtherDenial(found: string, said: Statement, held: Statement): boolean {
  if (held.signs.denies.includes(found) || (isLimit(found) && held.signs.denies.some(isLimit))) return false;
  return !isOnly(found) || !speaksOfOnly(held, said);
}

/** "höchstens" and "bis zu" are one denial, not two. */
function isLimit(word: string): boolean {
  return /^(?:höchstens|maximal|bis|bis zu)$/u.test(word);
}

const contrast = /(?<!\p{L})nicht\s(?:\p{Ll}+\s)?(?:der|die|das|den|dem|am|beim|im)\s(?<noun>\p{Lu}\p{L}+)/gu;

/** "nicht der Wohnort" where the evidence says "nicht die Arbeitsstätte". */
function isContrary(said: string, held: string): boolean {
  const [saidNot, heldNot] = [wordsAfter(contrast, said), wordsAfter(contrast, held)];
  const turned = saidNot.some((noun) => !heldNot.includes(noun) && held.toLowerCase().includes(noun));
  return turned && heldNot.some((noun) => !saidNot.includes(noun) && said.toLowerCase().includes(noun));
}

/** "mit Zustimmung" where the other says "ohne Zustimmung". */
function swapsWith(one: Statement, other: Statement): boolean {
  const without = wordsAfter(/(?<!\p{L})ohne\s(?:\p{Ll}+\s)?(?<noun>\p{Lu}\p{L}+)/giu, other.text);
  const using = wordsAfter(/(?<!\p{L})(?:mit|auf)\s(?:\p{Ll}+\s)?(?<noun>\p{Lu}\p{L}+)/giu, one.text);
  const kept = wordsAfter(/(?<!\p{L})ohne\s(?:\p{Ll}+\s)?(?<noun>\p{Lu}\p{L}+)/giu, one.text);
  const alsoUsed = wordsAfter(/(?<!\p{L})(?:mit|auf)\s(?:\p{Ll}+\s)?(?<noun>\p{Lu}\p{L}+)/giu, other.text);
  return (
    one.signs.negations.length === 0 && using.some((noun) => without.includes(noun) && !kept.includes(noun) && !alsoUsed.includes(noun))
  );
}

/** "Es gibt einen Lohnzuschuss" where the evidence says "ohne Lohnzuschuss". */
function grantsExcluded(said: Statement, held: Statement): boolean {
  if (said.signs.negations.length > 0 || said.signs.denies.length > 0) return false;
  const without = wordsAfter(/(?<!\p{L})ohne\s(?:\p{Ll}+\s)?(?<noun>\p{Lu}\p{L}{5,})/gu, held.text);
  const isOnce = (noun: string) => held.text.toLowerCase().split(noun).length === 2;
  return without.some(
    (noun) =>
      isOnce(noun) &&
      /(?<!\p{L})(?:gibt|bekommt|erhält|zahlt|besteht)(?!\p{L})/iu.test(said.text) &&
      said.text.toLowerCase().includes(noun),
  );
}

/** "kann verhindern, indem er nicht …" where the evidence says "kann nicht verhindern, indem er nicht …". */
function movesNegation(said: Statement, held: Statement): boolean {
  if (said.signs.negations.length === 0 || held.signs.negations.length <= said.signs.negations.length) return false;
  const parts = said.text.split(/,\s/u);
  return held.signs.negations.some((at) => {
    const words = clauseAround(held, at);
    const isSpoken = (part: string) => words.filter(({ text }) => part.toLowerCase().includes(text)).length / words.length >= 0.6;
    const spoken = words.length > 2 ? parts.filter(isSpoken) : [];
    return spoken.length > 0 && spoken.every((part) => !/(?<!\p{L})(?:nicht|kein\p{L}*|nie|niemand|ohne)(?!\p{L})/iu.test(part));
  });
}

function wordsAfter(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map(({ groups }) => (groups?.noun ?? '').toLowerCase());
}

/** The clause of the evidence with the negation is said, without it. */
function saysDenied({ said, held, topic }: Pair): boolean {
  return held.signs.negations.some((at) => {
    const clause = clauseAround(held, at);
    const words = clause.filter(({ key }) => closest(key, topic) < 1);
    const spoken = words.filter(({ key }) => closest(key, said.words) > 0.4);
    if (words.length === 0) return clause.some(({ key }) => closest(key, said.words) > 0.4);
    return spoken.length / words.length >= 0.5 || isWithin(said, clause);
  });
}

/** All that is said stands in the denied clause. */
function isWithin({ words }: Statement, clause: readonly Word[]): boolean {
  const held = words.filter(({ key }) => closest(key, clause) > 0.4);
  return held.length >= 2 && held.length / words.length >= 0.8;
}

/** A clause ends at a semicolon or bracket, and at a comma before a clause of its own; commas of a list end none. */
const before =
  'bekommt|erhält|zahlt|gibt|gilt|ist|kann|muss|weil|wenn|dass|damit|obwohl|sofern|falls|soweit|ob|sondern|aber|nicht|kein\\p{L}*|nur|und|denn|auch|die|der|das|dem|den|dafür|dann|sonst|sie|er|es|mit|außer|ohne';
const seam = new RegExp(
  String.raw`[;:()]|\s–\s|(?<=(?<!\p{L})(?:kein\p{L}{0,2}|nein|nicht)),\s|,\s(?=(?:${before}|\p{L}+\s(?:nie|nicht|${finiteVerbs}))\s)`,
  'giu',
);

function clauseAround({ text, words }: Statement, at: number): Word[] {
  const seams = [...text.matchAll(seam)].map(({ index }) => index);
  const from = seams.findLast((seamAt) => seamAt < at) ?? 0;
  const to = seams.find((seamAt) => seamAt > at) ?? text.length;
  const own = words.filter(({ start }) => start >= from && start < to);
  return own.length > 0 ? own : words.filter(({ start }) => start >= (seams.findLast((seamAt) => seamAt < from) ?? 0) && start < to);
}
