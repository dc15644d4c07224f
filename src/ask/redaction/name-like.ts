import { firstNames, unclearFirstNames } from './first-names.ts';
import { foldName } from './fold-name.ts';
import { lastNameEnding, lastNames, unclearLastNames } from './last-names.ts';
import { isNoName } from './no-name.ts';

/** True for a frequent first name: "Jürgen", "Karl-Heinz", "Sabines". */
export function isFirst(word: string): boolean {
  return partsOf(word, firstNames).every((part) => firstNames.has(part));
}

/** True for a first name that means nothing else. */
export function isClearFirst(word: string): boolean {
  const parts = partsOf(word, firstNames);
  if (!parts.every((part) => firstNames.has(part)) || isNoName(word)) return false;
  return parts.length > 1 || parts.every((part) => !unclearFirstNames.has(part));
}

/** True for a frequent last name, or what sounds like one: "Meyer-Schwickerath", "Petrović". */
export function isLast(word: string): boolean {
  if (word.includes('-') && isNoName(word)) return false;
  return partsOf(word, lastNames).some((part) => lastNames.has(part) || lastNameEnding.test(part));
}

/** True for a frequent last name that is no word, first name or company of the region. */
export function isClearLast(word: string): boolean {
  return partsOf(word, lastNames).every((part) => lastNames.has(part) && !unclearLastNames.has(part)) && !isNoName(word);
}

/** True for what may be a name where one is expected. */
export function isNameLike(word: string): boolean {
  return !isNoName(word) || partsOf(word, lastNames).every((part) => lastNames.has(part));
}

/** True for what can hardly be anything but a verb or an adverb, among words in lower case. */
export function looksLikeVerb(word: string): boolean {
  return /(?:(?<!s)en|t|te|st|lich|ig)$/u.test(word);
}

/** How many letters at the end are a genitive: "Müllers Antrag" is about Müller. */
export function countGenitive(word: string): number {
  const bare = word.replace(/['’]?s$/u, '');
  const [whole, stem] = [lastPartOf(word), lastPartOf(bare)];
  if (firstNames.has(whole) || lastNames.has(whole)) return 0;
  return firstNames.has(stem) || lastNames.has(stem) ? word.length - bare.length : 0;
}

function lastPartOf(word: string): string {
  return foldName(word).split('-').at(-1) ?? '';
}

/** The parts of a hyphenated name, folded, each without the genitive where only that is in the list. */
function partsOf(word: string, list: ReadonlySet<string>): string[] {
  return foldName(word)
    .split('-')
    .map((part) => (list.has(part) ? part : part.replace(/'?s$/u, '')));
}
