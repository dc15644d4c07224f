import type { Figure } from '../../figures/figures-of.ts';

/** How a figure limits. `from` and `to` are those of dates. */
export type Bound = '=' | '>=' | '<=' | '>' | '<' | 'from' | 'to' | 'before' | 'after';

type Where = {
  readonly text: string;
  readonly kind: Figure['kind'];
  readonly start: number;
  readonly end: number;
  readonly next?: { readonly start: number } | undefined;
  readonly previous?: { readonly end: number } | undefined;
};

const filler = String.raw`(?:(?:den|die|das|dem|der|des|rund|etwa|insgesamt|je|jeweils|auf|nach|am|zum|zu|zur|von|einer|einem|in|ein|mit|zusätzlich)\s)*$`;
const limits: readonly (readonly [readonly Bound[], RegExp])[] = [
  [['<=', '<'], new RegExp(String.raw`(?<!\p{L})nicht (?:mehr als|über|länger als|höher als)\s${filler}`, 'iu')],
  [['>=', '>'], new RegExp(String.raw`(?<!\p{L})nicht (?:weniger als|unter|kürzer als)\s${filler}`, 'iu')],
  [['>'], new RegExp(String.raw`(?<!\p{L})(?:mehr als|länger als|größer als|höher als|oberhalb|älter als|über)\s${filler}`, 'iu')],
  [['<'], new RegExp(String.raw`(?<!\p{L})(?:weniger als|unter|unterhalb|kürzer als|kleiner als|jünger als)\s${filler}`, 'iu')],
  [
    ['>='],
    new RegExp(
      String.raw`(?<!\p{L})(?:mindestens|wenigstens|minimal|mind\.|ab|frühestens|nicht vor)\s(?:aber\s|vollendetem\s)?${filler}`,
      'iu',
    ),
  ],
  [
    ['<='],
    new RegExp(
      String.raw`(?<!\p{L})(?:höchstens|maximal|max\.|längstens|spätestens|bis(?: zu[mr]?)?|Obergrenze|gedeckelt|begrenzt|Höchstbetrag)\s${filler}`,
      'iu',
    ),
  ],
  [['<=', '='], new RegExp(String.raw`(?<!\p{L})(?:binnen|innerhalb|(?:den|die|der) ersten)\s${filler}`, 'iu')],
];
const after: readonly (readonly [Bound, RegExp])[] = [
  ['<=', /^[^,;.]{0,25}(?<!\p{L})(?:oder weniger|oder kürzer)(?!\p{L})/iu],
  ['>=', /^[^,;.]{0,25}(?<!\p{L})(?:oder mehr|und mehr|oder länger|aufwärts)(?!\p{L})/iu],
];
const times: readonly string[] = ['years', 'months', 'weeks', 'days', 'hours'];

/** The bounds of the figure that stands at a place of a text; "=" where nothing limits it. */
export function boundsOf(where: Where): ReadonlySet<Bound> {
  const before = where.text.slice(Math.max(where.previous?.end ?? 0, where.start - 45), where.start);
  if (where.kind === 'date') return new Set(isOver(where, before) ? ['from', 'to'] : dateBounds(before));
  const range = rangeBound(where);
  if (range) return new Set([range]);
  if (isDeadline(where, before)) return new Set(['=', '<=', '>=']);
  const found = limits.find(([, pattern]) => pattern.test(before))?.[0] ?? [...afterBounds(where, before), ...labelBounds(where)];
  return new Set(isAmount(where.kind, before) ? ['=', '>'] : [...found, ...inverseOf(found, where)]);
}

/** "Spätestens 6 Wochen vor Beginn" is "mindestens 6 Wochen vor Beginn". */
function isDeadline({ text, kind, end }: Where, before: string): boolean {
  return (
    times.includes(kind) &&
    /^\s\p{L}+\s(?:vor|vorher|zuvor)(?!\p{L})/u.test(text.slice(end)) &&
    !/(?<!\p{L})(?:frühestens|weniger|unter|mehr als|länger als|über|höchstens|maximal)\s/iu.test(before)
  );
}

const labelLimits: readonly (readonly [Bound, RegExp])[] = [
  ['<=', /höchst|deckel|obergrenze|maxim/iu],
  ['>=', /mindest|schwelle/iu],
];

/** "Förderhöchstdauer: 24 Monate" limits as its label says. */
function labelBounds({ text, start }: Where): readonly Bound[] {
  const label = /^[^:;.]{3,60}(?=:\s)/u.exec(text)?.[0] ?? '';
  return label.length < start ? labelLimits.flatMap(([bound, pattern]) => (pattern.test(label) ? [bound] : [])) : [];
}

/** "Es reichen 10 %" and "die Schwelle liegt bei 200" name the least without saying so. */
const least = /(?<!\p{L})(?:reich\p{L}*|genüg\p{L}*|schwelle\p{L}*|zählen|nötig|verlangt|voraus\p{L}*|müssen|muss)(?!\p{L})/iu;
const most = /(?<!\p{L})(?:\p{L}*grenze|höchstbetrag|deckel\p{L}*|darf|dürfen)(?!\p{L})/iu;

function afterBounds({ text, end }: Where, before: string): readonly Bound[] {
  const rest = text.slice(end, end + 60);
  const found = after.find(([, pattern]) => pattern.test(rest))?.[0];
  if (found) return [found];
  if (least.test(before) || least.test(rest)) return ['=', '>='];
  return most.test(before) ? ['=', '<='] : ['='];
}

const inverses: Partial<Record<Bound, readonly Bound[]>> = { '>': ['<='], '<': ['>=', '>'], '>=': ['<'] };

/** "Länger als 12 Monate wird nicht gefördert" says at most twelve. */
function inverseOf(found: readonly Bound[], { text, end }: Where): readonly Bound[] {
  const rest = /^[^;:(,]{0,120}/u.exec(text.slice(end))?.[0] ?? '';
  return /(?<!\p{L})nicht(?!\p{L}| (?:mehr als|nur))/iu.test(rest) ? found.flatMap((bound) => inverses[bound] ?? []) : [];
}

/** "über 15 Jahre" and "ein Bescheid über 44 Mio. €" say how much, not that it is more. */
function isAmount(kind: Figure['kind'], before: string): boolean {
  if (times.includes(kind)) return /(?<!\p{L})über\s$/iu.test(before);
  return /(?:bescheid|antrag|betrag|kredit|darlehen|vertrag|rechnung|auftrag|zusage|umlage|verträge|zuschuss)\s(?:gingen\s)?über\s$/iu.test(
    before,
  );
}

/** "50 bis 499" begins at 50 and ends at 499. */
function rangeBound({ text, start, end, next, previous }: Where): Bound | undefined {
  const joins = (between: string) => /^(?![^\d]*\s(?:auf|bei|mit)\s)[^\d,;.()]{0,14}?\s?(?:bis(?: zu)?|–|-)\s?$/u.test(between);
  const open = (between: string) => /^[^\d,;.]{0,14}\sund\s$/u.test(between);
  const isBetween = (at: number) => /(?<!\p{L})zwischen\s$/iu.test(text.slice(Math.max(0, at - 12), at));
  if (next && (joins(text.slice(end, next.start)) || (isBetween(start) && open(text.slice(end, next.start))))) return '>=';
  if (previous && joins(text.slice(previous.end, start))) return '<=';
  return previous && open(text.slice(previous.end, start)) && /zwischen\s\S+\s/iu.test(text.slice(Math.max(0, previous.end - 24), start))
    ? '<='
    : undefined;
}

/** "Seit dem 31.7.2024 gibt es keine … mehr" names the end. */
function isOver({ text, end }: Where, before: string): boolean {
  const rest = /^[^;:]{0,120}/u.exec(text.slice(end))?.[0] ?? '';
  return (
    /(?<!\p{L})seit\s(?:dem\s|ende\s)?$/iu.test(before) &&
    /(?<!\p{L})(?:nicht mehr|kein\p{L}*\s(?:[^\s,]+\s){0,5}mehr|vorbei|abgelaufen|ausgelaufen|beendet|geschlossen)(?!\p{L})/iu.test(rest)
  );
}

function dateBounds(before: string): Bound[] {
  if (
    /(?<!\p{L})(?:bis|längstens|spätestens|endet\p{L}*|läuft|lief|ausgelaufen|ende[nt]?|ausgeschlossen)\s(?:\p{Ll}{1,6}\s){0,3}$/iu.test(
      before,
    )
  )
    return ['to'];
  if (/(?<!\p{L})(?:ab|seit|vo[mn]|frühestens|beginnt|startet)\s(?:\p{Ll}{1,4}\s){0,2}$/iu.test(before)) return ['from'];
  if (/(?<!\p{L})vor\s(?:dem\s)?$/iu.test(before)) return ['before'];
  return /(?<!\p{L})(?:nach dem|nach)\s$/iu.test(before) ? ['after'] : ['='];
}

/** Whether a figure may be said with these bounds where the evidence says it with those. */
export function agreesIn(said: ReadonlySet<Bound>, held: ReadonlySet<Bound>): boolean {
  return [...said].some((bound) => held.has(bound)) || (isPlainDate(said) && isDate(held)) || (isPlainDate(held) && isDate(said));
}

function isDate(bounds: ReadonlySet<Bound>): boolean {
  return [...bounds].some((bound) => bound === 'from' || bound === 'to' || bound === 'before' || bound === 'after');
}

function isPlainDate(bounds: ReadonlySet<Bound>): boolean {
  return bounds.has('=');
}
