import { numberWord, readNumberWord } from './number-words.ts';
import { datePattern, readDate } from './read-date.ts';

/** What a figure counts. `number` is what has no unit that is known here: people, places, times. */
type Kind = 'date' | 'phone' | 'part' | 'percent' | 'points' | 'euro' | 'years' | 'months' | 'weeks' | 'days' | 'hours' | 'number';

/** A figure of a German text in one spelling: 1.250 and 1250, "zwei" and 2, "31. Dezember 2026" and 31.12.2026 are the same. */
export type Figure = {
  readonly kind: Kind;
  readonly value: string;
  /** The unit stands at the end of a range only ("60 bis 80 %"). */
  readonly fromRange?: true;
};

const units: readonly (readonly [Exclude<Kind, 'date' | 'phone' | 'part' | 'number'>, RegExp])[] = [
  ['points', /^(?:%|prozent)-?\s?punkte?/iu],
  ['percent', /^(?:%|prozent)/iu],
  ['euro', /^(?:€|euro(?!\p{L}))/iu],
  ['years', /^(?!halb)\p{L}*jahr(?:e[ns]?|s)?(?!\p{L})|^jährig/iu],
  ['months', /^\p{L}*monat(?:e[ns]?|s)?(?!\p{L})|^monatig/iu],
  ['weeks', /^\p{L}*wochen?(?!\p{L})|^wöchig/iu],
  ['days', /^(?:arbeits|beratungs|fest|kalender|schulungs|seminar|urlaubs|werk)?tag(?:e[ns]?|s)?(?!\p{L})|^tägig/iu],
  ['hours', /^(?:arbeits|unterrichts|wochen)?stunden?(?!\p{L})|^stündig/iu],
];

const factors: readonly (readonly [RegExp, number])[] = [
  [/^(?:tsd\.?|tausend)/iu, 1e3],
  [/^(?:mio\.?|million(?:en)?)/iu, 1e6],
  [/^(?:mrd\.?|milliarden?)/iu, 1e9],
];

/** Numbers that name a place in a law, a file or a name, not an amount: "§ 82 Abs. 2", "Antwort 21/3290", "4. KugBeV". */
const reference = [
  String.raw`§§?\s?\d+[a-z]?(?:(?:,\s|\s(?:und|bis|oder)\s|–)\d+[a-z]?(?!\d|[.,]\d|\s?(?:%|€|\p{L}{4,})))*`,
  String.raw`(?:Abs|Art|Nr|Nrn|Ziff|Buchst)\.\s?\d+[a-z]?(?:\s(?:und|bis)\s\d+[a-z]?(?!\d|\s?[%€]|\s\p{L}{4,}))?`,
  String.raw`(?<!\p{L})(?:Absatz|Artikel|Satz|Nummer|Säule|S\.)\s[1-9]\d*[a-z]?`,
  String.raw`\d{1,2}\.\s(?=\p{L}*(?:V|VO|Verordnung)(?!\p{L}))`,
  String.raw`(?!(?:0?[1-9]|1[0-2])/(?:19|20)\d\d(?!\d)|(?:19|20)\d\d/(?:19|20)\d\d(?!\d))\d{2,4}/\d{3,5}(?!\d)`,
].join('|');

const number = String.raw`(?<![\p{L}\d])(?:(?<digits>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[,.]\d+)?)(?![\p{L}\d]|[.,]\d)|(?<word>${numberWord}))`;
const part = String.raw`(?<![\p{L}\d])(?:(?<top>\d|ein|zwei|drei)[\s/](?:(?<third>drittel)|(?<quarter>viertel)|(?<bottom>[2-9])(?![\d/]|[.,]\d))|(?<half>hälfte|halbe[nrs]?))(?!\p{L})`;
const years = String.raw`(?<![\d.,])(?<first>(?:19|20)\d\d)/(?<second>\d\d)(?!\d)`;
const token = new RegExp(
  String.raw`(?<reference>${reference})|(?<phone>(?<!\d)0\d{2,4}(?:[\s/-]?\d+)+)|${datePattern}|${part}|${years}|${number}`,
  'giu',
);

type Groups = { readonly [name: string]: string | undefined };
/** A figure and where its number stands in the text, without its unit. */
export type PlacedFigure = { readonly figure: Figure; readonly start: number; readonly end: number };

/** All figures of a text in their order, without the numbers of paragraphs. "ein" is a figure only before a unit of time. */
export function figuresOf(text: string): Figure[] {
  return placeFigures(text).map(({ figure }) => figure);
}

/** The same figures with their places. */
export function placeFigures(text: string): PlacedFigure[] {
  const found = [...text.matchAll(token)].flatMap((match) => {
    const end = match.index + match[0].length;
    return readFigures(match.groups ?? {}, text.slice(end, end + 40)).map((figure) => ({ figure, start: match.index, end }));
  });
  return found.map((placed, i) => ({
    ...placed,
    figure: withUnitOfRange(placed.figure, text.slice(placed.end, found[i + 1]?.start), found[i + 1]),
  }));
}

function readFigures(groups: Groups, after: string): Figure[] {
  if (groups.reference !== undefined) return [];
  if (groups.phone !== undefined) return [{ kind: 'phone', value: groups.phone.replace(/\D/g, '') }];
  if (groups.first !== undefined) return [groups.first, groups.first.slice(0, 2) + groups.second].map((value) => ({ kind: 'date', value }));
  const share = readPart(groups);
  if (share !== undefined) return [{ kind: 'part', value: share }];
  const date = readDate(groups);
  if (date !== undefined) return [{ kind: 'date', value: date }];
  return readNumber(groups, after);
}

function readPart({ top, third, quarter, bottom, half }: Groups): string | undefined {
  if (half !== undefined) return '1/2';
  if (top === undefined) return undefined;
  const below = bottom ?? (third === undefined ? '4' : '3');
  const part = `${readNumberWord(top.toLowerCase()) ?? top}/${below}`;
  return quarter !== undefined && part === '2/4' ? '1/2' : part;
}

function readNumber({ digits, word }: Groups, after: string): Figure[] {
  const written = digits === undefined ? readNumberWord((word ?? '').toLowerCase()) : readDigits(digits);
  if (written === undefined) return [];
  const { factor, unit } = readUnit(after);
  if (/^eine?[mnrs]?$/iu.test(word ?? '') && !isTime(unit)) return [];
  if (unit === 'number' && factor === 1 && /^(?:19|20)\d\d$/.test(digits ?? '')) return [{ kind: 'date', value: digits ?? '' }];
  return [{ kind: unit, value: String(Number((written * factor).toPrecision(12))) }];
}

/** "1.250,5" as a number; a dot before anything but three digits is the decimal point of a name ("4.0"). */
function readDigits(digits: string): number {
  const plain = /^\d{1,3}(?:\.\d{3})+/.test(digits) ? digits.replaceAll('.', '') : digits;
  return Number(plain.replace(',', '.'));
}

function readUnit(after: string): { factor: number; unit: Kind } {
  const glue = /^\.?[\s-]?/u;
  const rest = after.replace(glue, '');
  const factor = factors.find(([pattern]) => pattern.test(rest));
  const unitText = factor === undefined ? rest : rest.replace(factor[0], '').replace(glue, '');
  return { factor: factor?.[1] ?? 1, unit: units.find(([, pattern]) => pattern.test(unitText))?.[0] ?? 'number' };
}

function isTime(unit: Kind): boolean {
  return ['years', 'months', 'weeks', 'days', 'hours'].includes(unit);
}

/** "60 bis 80 %": what the last one counts, the first counts too. */
function withUnitOfRange(figure: Figure, between: string, next: PlacedFigure | undefined): Figure {
  const continues = /^\s?(?:bis(?: zu)?|statt|–|-)\s?$/u.test(between);
  const takes = figure.kind === 'number' && continues && next !== undefined && next.figure.kind !== 'date' && next.figure.kind !== 'part';
  return takes ? { ...figure, kind: next.figure.kind, fromRange: true } : figure;
}

/** True when a text with these figures states the figure: exactly, or a date within the time that the figure names. */
export function statesFigure(figures: readonly Figure[], figure: Figure): boolean {
  return figures.some((stated) => {
    if (figure.kind === 'date' && stated.kind === 'date') return isWithin(stated.value, figure.value);
    return stated.value === figure.value && (stated.kind === figure.kind || lacksUnit(stated, figure) || lacksUnit(figure, stated));
  });
}

/** "zwei volle Jahre": a word may stand between figure and unit, but never before % and €. */
function lacksUnit(one: Figure, other: Figure): boolean {
  return one.kind === 'number' && (isTime(other.kind) || other.fromRange === true);
}

function isWithin(date: string, time: string): boolean {
  return date === time || date.startsWith(`${time}-`) || (time.startsWith('--') && date.endsWith(time.slice(1)));
}
