import { finite } from './finite-verbs.ts';
import type { Mark } from './marks.ts';
import { marksAgree, sameValue } from './marks-agree.ts';
import type { Pair } from './pair.ts';
import { closest } from './passage.ts';
import type { Word } from './read-words.ts';
import { partAt, partsOf, type Statement } from './statement.ts';

/** True when a statement leaves out what restricts the evidence: "nur", "in der Regel", "wenn …", "auf Antrag". */
export function dropsCondition(pair: Pair): boolean {
  const { said, whole, held } = pair;
  if (held.signs.only && !said.signs.restricts && !onlyIsElsewhere(pair)) return true;
  if (isHedge(held.text) && !whole.signs.hedged && !hedgesOther(held, whole)) return true;
  return clausesOf(held).some((clause) => !keepsSome(clause, pair)) || dropsConsent(whole.text, held.text);
}

/** "nur" restricts the part in which it stands. */
function onlyIsElsewhere({ said, held, topic }: Pair): boolean {
  const part = partsOf(held).find(({ text }) => /(?<!\p{L})(?:nur|ausschließlich|lediglich|allein)(?!\p{L})/iu.test(text));
  if (part !== undefined && part.text !== held.text && !finite.test(part.text)) return false;
  const words = (part?.words ?? []).filter(({ key }) => closest(key, topic) < 1);
  return words.length > 0 && words.filter(({ key }) => closest(key, said.words) > 0.4).length / words.length < 0.3;
}

const hedge =
  /(?<!\p{L})(?<!mit )(?:in der regel(?! mehr| bis| höchstens)|meist\p{L}*|häufig|üblich\p{L}*|im einzelfall|in einzelfällen)(?!\p{L})/iu;

/** "… in der Regel 100 %, bei 50 bis 499 die Hälfte": the figure that it hedges is not said. */
function hedgesOther(held: Statement, whole: Statement): boolean {
  const part = partAt(held, held.text.search(hedge) + 1);
  const figures = held.marks.filter((mark) => mark.reference === undefined);
  const hedged = figures.filter(({ start }) => partAt(held, start) === part);
  const isSaid = (mark: Mark) => whole.marks.some((other) => sameValue(other, mark) && marksAgree(other, mark));
  return hedged.length > 0 && !hedged.some(isSaid) && figures.some(isSaid);
}

function isHedge(text: string): boolean {
  return hedge.test(text);
}

const opening = /^(?:(?:In|Im|Bei|Beim|Unter|Ab|Mit|Ohne|Bis|Wird|Ist|Hat|Fehlt|Kommt|Übergeht|Holt|Besteht|Dauert|Endet|Führt|Stellt)\s)/u;
const inner = /(?<!\p{L})(?:wenn|sofern|falls|soweit|außer|vorausgesetzt|es sei denn)(?!\p{L})/iu;

type Span = { readonly start: number; readonly end: number };
/** `isInner`: it begins with "wenn" or the like and says more than a place or a size. */
type ConditionSpan = Span & { readonly isInner: boolean };

/** Each clause that says under which condition the rest holds. */
function clausesOf(held: Statement): ConditionSpan[] {
  const at = inner.exec(held.text)?.index;
  const clause = at === undefined ? [] : [{ start: at, end: endOf(held.text, at), isInner: true }];
  const label = /^[^:;.]{3,60}\s(?:bei|beim)\s[^:;.]{3,40}(?=:\s)/u.exec(held.text)?.[0];
  if (label !== undefined) clause.push({ start: label.search(/\s(?:bei|beim)\s/u), end: label.length, isInner: true });
  const forWhom = held.text.search(/,\s(?:nur\s)?für\s(?=\p{Lu})/u);
  if (forWhom >= 0) clause.push({ start: forWhom, end: endOf(held.text, forWhom), isInner: true });
  return opening.test(held.text) ? [...clause, { start: 0, end: verbAt(held.text), isInner: false }] : clause;
}

function endOf(text: string, at: number): number {
  const end = text.slice(at + 1).search(/[;:()]|,\s(?:sonst|aber|und)|,\s\p{Ll}+\s(?:muss|kann|ist|hat|gibt)/u);
  return end < 0 ? text.length : at + 1 + end;
}

function verbAt(text: string): number {
  return text.search(finite);
}

/** "dort" stands for what was said before. */
const pointsBack = /(?<!\p{L})(?:dort|dabei|hierbei|hierfür|dafür)(?!\p{L})/iu;

/** A condition is kept when its figure is said, or one of its telling words. */
function keepsSome({ start, end, isInner }: ConditionSpan, { whole: said, held, topic }: Pair): boolean {
  const isIn = (place: Span) => place.start >= start && place.start < end;
  const words = held.words.filter(isIn);
  const figures = held.marks.filter((mark) => isIn(mark) && mark.kind !== 'paragraph' && mark.kind !== 'article');
  const keepsFigure = figures.some((mark) => said.marks.some((other) => sameValue(other, mark)));
  const isLimit = ({ kind, bounds }: Mark) => (isInner || kind === 'number' || kind === 'years') && kind !== 'date' && !bounds.has('=');
  if (keepsFigure || figures.some(isLimit)) return keepsFigure || (!isInner && saysOtherSize(said, held, end));
  if (!isInner && pointsBack.test(said.text)) return true;
  const telling = words.filter(({ key }) => closest(key, topic) < 0.5);
  const isKept = ({ key }: Word) => closest(key, said.words) > 0.4;
  if (isInner && telling.length > 2) return telling.filter(isKept).length >= 2;
  if (isInner && telling.length === 0) return words.length === 0 || words.some(isKept);
  return telling.length === 0 || telling.some(isKept) || (telling.length === 1 && words.length > 1 && words.some(isKept));
}

/** "Unter 50 Beschäftigten 100 %, …, ab 500 25 %": the size of a later part is said. */
function saysOtherSize(said: Statement, held: Statement, end: number): boolean {
  const later = held.marks.filter(({ kind, start, bounds }) => kind === 'number' && start > end && !bounds.has('='));
  return later.some((size) => said.marks.some((mark) => marksAgree(mark, size)));
}

/** What the evidence says, and how a paraphrase may say it. */
const consents: readonly (readonly [RegExp, RegExp])[] = [
  [/(?<!\p{L})mit (?:\p{L}+ )?(?:zustimmung|einverständnis)/iu, /zustimm|einverst|erlaub/iu],
  [/auf antrag/iu, /auf antrag|beantrag/iu],
  [/auf verlangen/iu, /verlang/iu],
  [/auf wunsch/iu, /wunsch|wünsch/iu],
];

function dropsConsent(said: string, held: string): boolean {
  return consents.some(([asked, spoken]) => asked.test(held) && !spoken.test(said));
}
