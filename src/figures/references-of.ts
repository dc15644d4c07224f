/** A place in a law or programme: § 82 Abs. 3 Satz 2 Nr. 4 SGB III, Art. 50, Modul 2. */
export type Reference = {
  readonly kind: 'paragraph' | 'article' | 'module';
  readonly number: string;
  /** Parts below, each with its sign: "abs 3", "satz 2", "nr 4". */
  readonly parts: readonly string[];
  readonly law?: string | undefined;
};

/** A reference and where it stands in the text. */
export type PlacedReference = { readonly reference: Reference; readonly start: number; readonly end: number };

const law = String.raw`(?:SGB\s(?:[IVX]+|\d+)|\p{Lu}\p{L}*(?:G|GB)|InsO|BAföG)(?!\p{L})`;
const one = String.raw`\d{1,4}[a-z]?(?![\d\p{L}])`;
const more = String.raw`(?:,\s?|\s(?:und|bis|oder)\s|\s?[–-]\s?)${one}(?![.,]\d|\s?[%€]|\s(?!${law})\p{Lu}\p{Ll}{2,})`;
const numbers = `${one}(?:${more})*`;
const partSign = String.raw`(?:Abs(?:ätze|atz)?|Satz|Sätze|Nrn?|Nummer|Buchst|Ziff)\.?`;
const parts = String.raw`(?:,?\s?${partSign}\s?${numbers})*`;
const sections = String.raw`(?:(?:§§|Paragra[fp]h?en)\s?(?<many>${numbers})|(?:§|Paragra[fp]h?)\s?(?<section>${one}))`;
const paragraph = new RegExp(String.raw`${sections}(?<below>${parts})(?:\s(?:des\s|der\s)?(?<law>${law}))?`, 'gu');
const bareStart = String.raw`(?:(?<=^|[\s(])(?<section>\d{1,3}[a-z]?)\s)?`;
const bare = new RegExp(String.raw`${bareStart}(?<below>Abs(?:atz|\.)\s?${numbers}${parts})(?:\s(?<law>${law}))?`, 'gu');
const article = new RegExp(String.raw`(?<![\p{L}])Art(?:ikeln?|\.)\s?(?<many>${numbers})(?<below>${parts})`, 'gu');
const module = new RegExp(String.raw`(?<!\p{L})Modul(?:e|en|s)?\s(?<many>${numbers})`, 'gu');
const partPattern = new RegExp(String.raw`(?<sign>${partSign})\s?(?<list>${numbers})`, 'gu');

/** All references of a text. An "Abs. 3" alone belongs to the paragraph named before it. */
export function referencesOf(text: string): PlacedReference[] {
  const found = [...read(text, paragraph, 'paragraph'), ...read(text, article, 'article'), ...read(text, module, 'module')];
  const sorted = found.toSorted((one, other) => one.start - other.start);
  return [...sorted, ...readBare(text, sorted)].toSorted((one, other) => one.start - other.start);
}

function read(text: string, pattern: RegExp, kind: Reference['kind']): PlacedReference[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const { many, section, below = '', law: named } = match.groups ?? {};
    const place = { start: match.index, end: match.index + match[0].length };
    return expand(many ?? section ?? '').map((number) => ({ reference: { kind, number, parts: readParts(below), law: named }, ...place }));
  });
}

function readBare(text: string, known: readonly PlacedReference[]): PlacedReference[] {
  return [...text.matchAll(bare)].flatMap((match) => {
    const place = { start: match.index, end: match.index + match[0].length };
    if (known.some(({ start, end }) => start < place.end && place.start < end)) return [];
    const owner = known.findLast(({ reference, start }) => reference.kind === 'paragraph' && start < place.start)?.reference;
    const number = match.groups?.section ?? owner?.number ?? '';
    const reference = {
      kind: 'paragraph' as const,
      number,
      parts: readParts(match.groups?.below ?? ''),
      law: match.groups?.law ?? owner?.law,
    };
    return [{ reference, ...place }];
  });
}

function readParts(below: string): string[] {
  return [...below.matchAll(partPattern)].flatMap(({ groups }) => {
    const sign = (groups?.sign ?? '').toLowerCase().replace(/ä/g, 'a');
    const name = ['abs', 'satz', 'n'].find((start) => sign.startsWith(start)) ?? sign.replace('.', '');
    return expand(groups?.list ?? '').map((number) => `${name} ${number}`);
  });
}

/** "96 bis 98" are three, "82 und 82a" are two. */
function expand(list: string): string[] {
  const range = /^(\d{1,4})(?:\sbis\s|\s?[–-]\s?)(\d{1,4})$/.exec(list);
  const [first, last] = [Number(range?.[1]), Number(range?.[2])];
  if (range && last > first && last - first < 50) return Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
  return list.match(/\d+[a-z]?/g) ?? [];
}

/** True when a reference says no more than the other and nothing else. */
export function isWithinReference(one: Reference, other: Reference): boolean {
  const sameLaw = one.law === undefined || other.law === undefined || one.law === other.law;
  return one.kind === other.kind && one.number === other.number && sameLaw && one.parts.every((part) => other.parts.includes(part));
}
