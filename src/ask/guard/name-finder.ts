import type { ArticleNames } from './evidence.ts';
import { stopWords } from './stop-words.ts';

/** A name found in a text, with the articles that bear it. `isProper`: it names one thing only, as "KdW" or "§ 82a" do; `isTitle`: a title begins with it. */
export type FoundName = {
  readonly name: string;
  readonly ids: readonly string[];
  readonly isProper: boolean;
  readonly isTitle: boolean;
  readonly start: number;
  readonly end: number;
};

/** Finds the names of instruments, laws and programmes in a text. */
export type NameFinder = { readonly find: (text: string) => readonly FoundName[] };

type Known = { readonly ids: Set<string>; isProper: boolean; isTitle: boolean };

const token = /§+|[\p{L}\d]+(?:[-.&+][\p{L}\d]+)*/gu;
const mostTokens = 6;

/** Makes the finder once for all names of the base. */
export function createNameFinder(names: readonly ArticleNames[]): NameFinder {
  const known = new Map<string, Known>();
  for (const { articleId, names: own } of names)
    for (const [i, name] of own.entries())
      for (const spelling of spellingsOf(name)) add(known, spelling, { id: articleId, isTitle: i === 0 });
  const all = { known, longest: longestByFirst([...known.keys()]) };
  return { find: (text) => findIn(text, all) };
}

/** The names, and for each first token how many tokens the longest of its names has: most tokens begin none. */
type Names = { readonly known: ReadonlyMap<string, Known>; readonly longest: ReadonlyMap<string, number> };

function longestByFirst(names: readonly string[]): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const tokens of names.map((name) => name.split(' ')))
    longest.set(tokens[0] ?? '', Math.max(tokens.length, longest.get(tokens[0] ?? '') ?? 0));
  return longest;
}

function add(known: Map<string, Known>, name: string, { id, isTitle }: { id: string; isTitle: boolean }): void {
  const key = tokensOf(name)
    .map(({ lower }) => lower)
    .join(' ');
  if (key.length < 2) return;
  const entry = known.get(key) ?? { ids: new Set<string>(), isProper: false, isTitle: false };
  entry.ids.add(id);
  entry.isProper ||= isProper(name);
  entry.isTitle ||= isTitle && /^\p{Lu}[\p{L}-]{2,}$/u.test(name) && !stopWords.has(name.toLowerCase());
  known.set(key, entry);
}

/** A title with its paragraph in brackets is two names; the genitive of a long name is the name. */
function spellingsOf(name: string): string[] {
  const inBrackets = /\(([^)]+)\)/.exec(name)?.[1];
  const outside = name.replace(/\s*\([^)]*\)/g, '').trim();
  const first = outside.split(/[\s:,–]+/)[0] ?? '';
  const all = [outside, ...(inBrackets ? [inBrackets] : []), ...(first.length > 2 ? [first] : [])];
  return all.flatMap((one) => (/\p{Ll}{6}$/u.test(one) && !one.endsWith('s') ? [one, `${one}s`, `${one}es`] : [one]));
}

const kinds =
  /(?:geld|zuschuss|gutschein|bonus|prämie|fonds|gesellschaft|teilzeit|freistellung|bafög|programm|vertrag|gesetz|verordnung|coaching|scheck|drehscheibe|maßnahmen|qualifikation|qualifizierung|ausschuss|stelle|bank|vollzeit|praktikum|garantie|kammer|sozialplan|ausgleich)(?:e?s)?$/iu;

/** Paragraphs, abbreviations and compounds that end like an instrument; "Abfindung" and "Seminar" name nothing in particular. */
function isProper(name: string): boolean {
  if (/§/.test(name)) return true;
  if (/\s/.test(name)) return name.split(/\s+/).some((word) => isProper(word));
  return /\p{Lu}\p{L}*\p{Lu}/u.test(name) || (name.length >= 10 && kinds.test(name));
}

type Token = { readonly lower: string; readonly start: number; readonly end: number };

function tokensOf(text: string): Token[] {
  return [...text.matchAll(token)].map(({ 0: found, index }) => ({
    lower: found.startsWith('§') ? '§' : found.toLowerCase(),
    start: index,
    end: index + found.length,
  }));
}

function findIn(text: string, names: Names): FoundName[] {
  const tokens = tokensOf(text);
  const found: FoundName[] = [];
  for (let at = 0; at < tokens.length; ) {
    const length = longestAt(tokens, at, names);
    const [first, last] = [tokens[at], tokens[at + length - 1]];
    if (length > 0 && first && last) found.push(toFound({ text, first, last }, names.known.get(keyAt(tokens, at, length))));
    at += Math.max(1, length);
  }
  return found;
}

function longestAt(tokens: readonly Token[], at: number, { known, longest }: Names): number {
  const most = Math.min(longest.get(tokens[at]?.lower ?? '') ?? 0, mostTokens, tokens.length - at);
  for (let length = most; length > 0; length--) if (known.has(keyAt(tokens, at, length))) return length;
  return 0;
}

function keyAt(tokens: readonly Token[], at: number, length: number): string {
  return tokens
    .slice(at, at + length)
    .map(({ lower }) => lower)
    .join(' ');
}

function toFound({ text, first, last }: { text: string; first: Token; last: Token }, known: Known | undefined): FoundName {
  const ids = [...(known?.ids ?? [])];
  return {
    name: text.slice(first.start, last.end).toLowerCase(),
    ids,
    isProper: known?.isProper ?? false,
    isTitle: known?.isTitle ?? false,
    start: first.start,
    end: last.end,
  };
}
