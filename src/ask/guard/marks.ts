import { type Figure, placeFigures } from '../../figures/figures-of.ts';
import { type Reference, referencesOf } from '../../figures/references-of.ts';
import { type Bound, boundsOf } from './bounds.ts';
import { perOf } from './per.ts';
import { keyOf } from './read-words.ts';

/** Something exact that a text says: a figure, a date, a month, a paragraph. */
export type Mark = {
  readonly kind: Figure['kind'] | Reference['kind'] | 'month';
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly reference?: Reference;
  /** How the figure limits: any of these is a right reading. */
  readonly bounds: ReadonlySet<Bound>;
  /** For each of what: "je Kind und Monat". */
  readonly per: readonly string[];
  /** "sinkt auf" is not "sinkt um", and "50 % von höchstens 3.500 €" is not 3.500 €. */
  readonly change?: 'to' | 'by' | 'of' | 'each' | 'together' | undefined;
  /** What is counted, where that is no unit: "20 Stellen". */
  readonly noun?: string | undefined;
  /** No unit follows, so that it may be that of a neighbour: "75, 50 oder 25 %". */
  readonly isElliptic: boolean;
  /** What does not hold: "statt 2.800", "nicht 24 Monate". */
  readonly isReplaced: boolean;
};

const monthNames = ['januar', 'februar', 'märz', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'dezember'];
const month = new RegExp(String.raw`(?<!\d\.\s?)(?<!\p{L})(?:${monthNames.join('|')})(?!\p{L})(?!\s\d{4})`, 'giu');
const shares: Readonly<Record<string, string>> = { '1/2': '50', '1/4': '25', '3/4': '75', '1/5': '20', '1/3': '33', '2/3': '67 (2/3)' };

/** All marks of a text in their order. */
export function marksOf(text: string): Mark[] {
  const references = referencesOf(text);
  const figures = placeFigures(text).filter(({ start, end }) => !references.some((place) => place.start < end && start < place.end));
  const places = [...figures.map(({ start, end }) => ({ start, end }))];
  const marks = [
    ...figures.map(({ figure, start, end }, i) => figureMark(text, figure, { start, end, next: places[i + 1], previous: places[i - 1] })),
    ...references.map(({ reference, start, end }) => referenceMark(reference, start, end)),
    ...monthsOf(text, figures),
  ];
  return marks
    .toSorted((one, other) => one.start - other.start)
    .map((mark, i, all) => withUnitBefore(text, mark, all[i - 1]))
    .map(withBoundBefore);
}

/** "drei Wochen, beim ersten Mandat vier": the unit is that of the figure before. */
function withUnitBefore(text: string, mark: Mark, before: Mark | undefined): Mark {
  const isLast = mark.isElliptic && mark.noun === undefined && /^\s?(?:[.,;)]|$)/u.test(text.slice(mark.end));
  const isTime = before?.kind === 'years' || before?.kind === 'months' || before?.kind === 'weeks' || before?.kind === 'days';
  return isLast && isTime ? { ...mark, kind: before.kind } : mark;
}

/** In a list only the first says how it limits: "höchstens 20.000 €, mit 10 bis 49 Beschäftigten 100.000 €". */
function withBoundBefore(mark: Mark, i: number, all: readonly Mark[]): Mark {
  if (!mark.bounds.has('=') || mark.reference || mark.kind === 'date' || mark.kind === 'month') return mark;
  const first = all.slice(0, i).find((other) => other.kind === mark.kind && other.noun === mark.noun && !other.bounds.has('='));
  const inherits = mark.kind === 'euro' || mark.kind === 'percent';
  return first && inherits ? { ...mark, bounds: new Set([...mark.bounds, ...first.bounds]) } : mark;
}

type Place = { readonly start: number; readonly end: number };
type Placing = Place & { readonly next: Place | undefined; readonly previous: Place | undefined };

function figureMark(text: string, figure: Figure, place: Placing): Mark {
  const before = text.slice(Math.max(0, place.start - 40), place.start);
  const after = text.slice(place.end, place.end + 50);
  const percent = figure.kind === 'part' ? shares[figure.value] : undefined;
  const { kind, value } = percent === undefined ? withUnit(figure, after) : { kind: 'percent' as const, value: percent };
  return {
    kind,
    value,
    start: place.start,
    end: place.end,
    bounds: boundsOf({ text, kind, ...place }),
    per: perOf(after.slice(0, place.next ? Math.max(0, place.next.start - place.end) : undefined)),
    change: changes.find(([, pattern]) => pattern.test(before))?.[0],
    noun: kind === 'number' ? nounOf(after) : undefined,
    isElliptic: !/^\.?\s?-?(?:\p{Lu}|%|€)/u.test(after) && kind === 'number',
    isReplaced:
      /(?<!\p{L})(?:(?:statt|anstatt|anstelle von|nicht)\s(?:\p{Ll}+\s){0,2}|(?:befürchtet|geplant|angekündigt)\s(?:waren|war|gewesen)\s)$/u.test(
        before,
      ),
  };
}

const unitBehind: readonly (readonly [Figure['kind'], RegExp])[] = [
  ['years', /^\s(?:\p{Ll}+\s)?\p{Ll}+e[nrms]?\sJahre?n?(?!\p{L})/u],
  ['months', /^\s(?:\p{Ll}+\s)?\p{Ll}+e[nrms]?\sMonate?n?(?!\p{L})/u],
  ['weeks', /^\s(?:\p{Ll}+\s)?\p{Ll}+e[nrms]?\sWochen?(?!\p{L})/u],
  ['days', /^\s(?:\p{Ll}+\s)?\p{Ll}+e[nrms]?\sTage?n?(?!\p{L})/u],
  ['hours', /^\s(?:\p{Ll}+\s)?\p{Ll}+e[nrms]?\sStunden?(?!\p{L})/u],
];

/** "acht freie Tage": a word may stand between figure and unit. */
function withUnit(figure: Figure, after: string): Figure {
  const unit = figure.kind === 'number' ? unitBehind.find(([, pattern]) => pattern.test(after))?.[0] : undefined;
  return unit === undefined ? figure : { ...figure, kind: unit };
}

function nounOf(after: string): string | undefined {
  const found = /^\s(?:(?:und|oder) mehr\s)?(?:(?!die\s|der\s|eine)(?:\p{Ll}+e[nr]?|ständig)\s)?(?<noun>\p{Lu}\p{L}+)/u.exec(after)?.groups
    ?.noun;
  return found && keyOf(found.toLowerCase());
}

const often = String.raw`(?:bis zu\s|rund\s|mindestens\s|höchstens\s|maximal\s)?$`;
const changes = [
  ['to', new RegExp(String.raw`(?<!\p{L})auf\s${often}`, 'iu')],
  ['by', new RegExp(String.raw`(?<!\p{L})um\s${often}`, 'iu')],
  ['of', new RegExp(String.raw`(?:%|Prozent|Hälfte)\svon\s${often}`, 'iu')],
  ['each', /(?<!\p{L})(?:je|jeweils)\s(?:rund\s|bis zu\s)?$/iu],
  ['together', /(?<!\p{L})(?:zusammen|insgesamt)\s(?:rund\s|bis zu\s|höchstens\s)?$/iu],
] as const;

function referenceMark(reference: Reference, start: number, end: number): Mark {
  const plain = { bounds: new Set<Bound>(['=']), per: [], isElliptic: false, isReplaced: false };
  return { kind: reference.kind, value: reference.number, start, end, reference, ...plain };
}

function monthsOf(text: string, dates: readonly Place[]): Mark[] {
  return [...text.matchAll(month)].flatMap(({ 0: name, index }) => {
    const end = index + name.length;
    if (dates.some((date) => date.start <= index && end <= date.end)) return [];
    const value = String(monthNames.indexOf(name.toLowerCase()) + 1).padStart(2, '0');
    return [
      {
        kind: 'month' as const,
        value,
        start: index,
        end,
        bounds: new Set<Bound>(['=']),
        per: [],
        isElliptic: false,
        isReplaced: isPassed(text, index),
      },
    ];
  });
}

function isPassed(text: string, index: number): boolean {
  return /(?<!\p{L})(?:nicht mehr|statt)\s(?:im\s)?$/u.test(text.slice(Math.max(0, index - 20), index));
}
