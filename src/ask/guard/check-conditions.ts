import { finite } from './finite-verbs.ts';
import type { Mark } from './marks.ts';
import { sameValue } from './marks-agree.ts';
import { closest, type Weigh } from './passage.ts';
import { keyOf, type Word } from './read-words.ts';
import { partAt, partsOf, type Statement } from './statement.ts';
import type { CutReason } from './verdict.ts';

/** What a check compares: a statement of the model, the evidence for it, and the words of what the passage is about. */
export type Pair = {
  readonly said: Statement;
  readonly whole: Statement;
  readonly held: Statement;
  readonly others: readonly Statement[];
  readonly topic: readonly Word[];
  readonly weigh: Weigh;
};

/** The first way in which a statement drops what restricts the evidence, or restricts or promises more than it. */
export function checkConditions(pair: Pair): CutReason | undefined {
  const { said, whole, held } = pair;
  if (
    held.signs.doubtful &&
    /prüfen|belegt|bekannt/iu.test(held.text) &&
    !whole.signs.doubtful &&
    !whole.signs.hedged &&
    !whole.signs.planned &&
    !isPlan(whole.text)
  )
    return 'condition';
  if (isPlanned(held) && !whole.signs.planned && !said.signs.must && !whole.signs.doubtful) return 'plan';
  if (held.signs.outdated && !said.signs.past && said.signs.negations.length === 0) return 'past';
  if (!held.signs.past && !held.signs.outdated && saysPast.test(said.text)) return 'past';
  return dropsCondition(pair) || addsLimit(pair) ? 'condition' : undefined;
}

const saysPast = /(?<!\p{L})(?:früher\p{L}*|damals|einst|ehemal\p{L}*|überholt|veraltet\p{L}*)(?!\p{L})/iu;

/** Also when that stands behind a semicolon: "…; es ist ein Vorschlag und noch kein Gesetz". */
function isPlanned(held: Statement): boolean {
  return (
    isPlan(held.text) || (held.beside ?? []).some(({ text }) => /(?<!\p{L})(?:ein (?:vorschlag|entwurf)|kein gesetz)(?!\p{L})/iu.test(text))
  );
}

function isPlan(text: string): boolean {
  const current = text.replace(/statt (?:der |des |einer )?\p{L}+/giu, '');
  return /(?<!\p{L})(?:soll|sollen|sollte|sollten|geplant|vorgeschlagen\p{L}*|vorschlag|schlug|angekündigt\p{L}*|kündigte|plan|plante|entwurf|regierungsentwurf|(?:nach|so) (?:der|die) ankündigung|könnte|will)(?!\p{L})/iu.test(
    current,
  );
}

function dropsCondition(pair: Pair): boolean {
  const { said, whole, held } = pair;
  if (held.signs.only && !said.signs.restricts && !onlyIsElsewhere(pair)) return true;
  if (isHedge(held.text) && !whole.signs.hedged) return true;
  if (dropsCap(said, whole, held) || dropsSize(pair)) return true;
  return clausesOf(held).some((words) => !keepsSome(words, pair)) || dropsConsent(whole.text, held.text) || dropsEnd(said, whole, held);
}

/** "nur" restricts the part in which it stands. */
function onlyIsElsewhere({ said, held, topic }: Pair): boolean {
  const part = partsOf(held).find(({ text }) => /(?<!\p{L})(?:nur|ausschließlich|lediglich|allein)(?!\p{L})/iu.test(text));
  if (part !== undefined && part.text !== held.text && !finite.test(part.text)) return false;
  const words = (part?.words ?? []).filter(({ key }) => closest(key, topic) < 1);
  return words.length > 0 && words.filter(({ key }) => closest(key, said.words) > 0.4).length / words.length < 0.3;
}

function isHedge(text: string): boolean {
  return /(?<!\p{L})(?<!mit )(?:in der regel|meist\p{L}*|häufig|üblich\p{L}*|im einzelfall|in einzelfällen)(?!\p{L})(?! mehr| bis| höchstens mehr)/iu.test(
    text,
  );
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
  const keepsFigure = figures.some((mark) => said.marks.some(({ kind, value }) => kind === mark.kind && value === mark.value));
  const isLimit = ({ kind, bounds }: Mark) => (isInner || kind === 'number' || kind === 'years') && kind !== 'date' && !bounds.has('=');
  if (keepsFigure || figures.some(isLimit)) return keepsFigure;
  if (!isInner && pointsBack.test(said.text)) return true;
  const telling = words.filter(({ key }) => closest(key, topic) < 0.5);
  const isKept = ({ key }: Word) => closest(key, said.words) > 0.4;
  if (isInner && telling.length > 2) return telling.filter(isKept).length >= 2;
  return telling.length === 0 || telling.some(isKept) || (telling.length === 1 && words.length > 1 && words.some(isKept));
}

const consents = [
  /zustimmung|zustimm/iu,
  /auf antrag/iu,
  /auf verlangen|verlang/iu,
  /auf wunsch|wunsch|wünsch/iu,
  /einverst/iu,
  /ermessen/iu,
];

function dropsConsent(said: string, held: string): boolean {
  const agreed = /zustimm|einverst|erlaub/iu;
  if (/(?<!ohne )(?<!ohne vorherige )(?:zustimmung|einverständnis)/iu.test(held) && !agreed.test(said))
    return /(?<!\p{L})mit (?:\p{L}+ )?(?:zustimmung|einverständnis)/iu.test(held);
  const [, onApplication, onDemand, onWish] = consents;
  return [onApplication, onDemand, onWish].some(
    (pattern) => pattern !== undefined && new RegExp(pattern.source.split('|')[0] ?? '', 'iu').test(held) && !pattern.test(said),
  );
}

/** A part of the evidence with a size is said without it: "…, in Betrieben mit mehr als 100 Arbeitnehmern schriftlich". */
function dropsSize({ said, whole, held, topic }: Pair): boolean {
  if (sizesOf(held).some((sizes) => sizes.some((size) => whole.marks.some((mark) => sameValue(mark, size))))) return false;
  return sizesOf(held).some((sizes) => {
    const part = partAt(held, sizes[0]?.start ?? 0);
    const isThere = ({ start }: Span) => partAt(held, start + 1) === part;
    const others = held.marks.filter((mark) => isThere(mark) && !sizes.includes(mark) && mark.reference === undefined);
    const telling = held.words.filter(
      (word) => isThere(word) && closest(word.key, topic) < 0.5 && !held.roles.some(({ start }) => start === word.start),
    );
    const isSaid =
      others.some((mark) => said.marks.some((one) => sameValue(one, mark))) || telling.some(({ key }) => closest(key, said.words) === 1);
    return isSaid;
  });
}

/** The sizes of each part but the first, which `clausesOf` reads. */
function sizesOf(held: Statement): Mark[][] {
  const sizes = held.marks.filter(
    ({ kind, noun, bounds }) => kind === 'number' && noun !== undefined && !bounds.has('=') && sizeNouns.includes(noun),
  );
  const parts = [...new Set(sizes.map(({ start }) => partAt(held, start)))];
  return parts.map((part) => sizes.filter(({ start }) => partAt(held, start) === part));
}

const sizeNouns = ['beschäftigten', 'arbeitnehmern', 'wahlberechtigten', 'leuten', 'mitarbeitern'].map(keyOf);

/** "50 % der Kosten, höchstens 2.500 €": who says the share says the most. */
function dropsCap(said: Statement, whole: Statement, held: Statement): boolean {
  const cap = held.marks.find(({ kind, bounds }) => kind === 'euro' && bounds.has('<=') && !bounds.has('='));
  const saysShare = said.marks.some((mark) => mark.kind === 'percent' && held.marks.some((other) => sameValue(mark, other)));
  return cap !== undefined && saysShare && !whole.marks.some(({ kind }) => kind === 'euro');
}

/** "bis 31.12.2026" and the like: what ends must be said to end. */
function dropsEnd(said: Statement, whole: Statement, held: Statement): boolean {
  const ends = held.marks.filter(({ kind, bounds }) => kind === 'date' && bounds.has('to'));
  const says = whole.marks.some(
    ({ kind, value }) => kind === 'date' && ends.some((end) => end.value.startsWith(value) || value.startsWith(end.value)),
  );
  return !says && ends.some((end) => ownersOf(end, held).some((owner) => said.marks.some((mark) => sameValue(mark, owner))));
}

/** An end in the middle belongs to the figure before it, one at the end or without such a figure to all. */
function ownersOf(end: Mark, { text, marks }: Statement): readonly Mark[] {
  const others = marks.filter(({ kind, reference }) => kind !== 'date' && kind !== 'month' && reference === undefined);
  const before = others.findLast(({ start }) => start < end.start);
  return before === undefined || text.length - end.end < 4 ? others : [before];
}

/** What stands behind "nur" stands there in the other statement too. */
function holdsOnly(said: Statement, other: Statement): boolean {
  const at = said.text.search(/(?<!\p{L})(?:nur|ausschließlich|lediglich|allein)(?!\p{L})/iu);
  return said.words.filter(({ start }) => start > at).every(({ key }) => closest(key, other.words) > 0.8);
}

/** "nur", "immer", "alle": what the evidence does not say. */
function addsLimit({ said, held, others }: Pair): boolean {
  if (
    said.signs.only &&
    !held.signs.restricts &&
    held.signs.denies.length === 0 &&
    !others.some((other) => other.signs.only && holdsOnly(said, other))
  )
    return true;
  return said.signs.absolute && !held.signs.absolute;
}
