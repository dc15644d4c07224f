import type { NameFinder } from './name-finder.ts';
import type { Passage } from './passage.ts';
import { remember } from './remember.ts';

/** Abbreviations that anybody may use. */
const common = new Set(['eu', 'ki', 'it', 'br', 'gmbh', 'ag', 'ig', 'igm', 'igmetall', 'kmu', 'dgb', 'co2', 'sgb', 'ok', 'tv', 'bv']);

/** Starts at the first letter or digit of a word, or behind a match such as "F+E": else long words take quadratic time. */
const abbreviation = /(?:(?<!\p{L})|(?<=[+&]\p{Lu}))(?:\p{L}*\p{Lu}\p{L}*\p{Lu}\p{L}*|\p{L}+\d+\p{L}*)|\p{Lu}[+&]\p{Lu}|(?<!\d)\d+\p{L}+/gu;

/** True when a text names an instrument, law or office that the cited passages do not name and are not about. */
export function hasForeignName(text: string, passages: readonly Passage[], names: NameFinder): boolean {
  const held = passages.map(({ evidence }) => ` ${flatPassage(`${evidence.title} ${evidence.heading} ${evidence.text}`)} `).join(' ');
  const cited = new Set(passages.map(({ evidence }) => evidence.articleId));
  const foreign = names
    .find(text)
    .some(({ name, ids, isProper, isTitle }) => (isProper || isTitle) && !ids.some((id) => cited.has(id)) && !held.includes(flat(name)));
  return foreign || abbreviationsOf(text).some((name) => !common.has(name) && !holds(held, name) && !isOwn(name, { names, cited }));
}

function abbreviationsOf(text: string): string[] {
  return (text.match(abbreviation) ?? []).map((name) => flat(name).replace(/s$/, ''));
}

function holds(held: string, name: string): boolean {
  return held.includes(` ${name}`);
}

function isOwn(name: string, { names, cited }: { names: NameFinder; cited: ReadonlySet<string> }): boolean {
  return names.find(name).some(({ ids }) => ids.some((id) => cited.has(id)));
}

function flat(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\d§]+/gu, ' ')
    .trim();
}

const flatPassage = remember(flat, 400);
