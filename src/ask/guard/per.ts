import { keyOf } from './read-words.ts';

const each =
  /(?<!\p{L})(?:(?:je|pro|für jede[ns]?|jede[nrs]?)\s(?<first>\p{L}+)(?:\sund\s(?<second>\p{Lu}\p{L}+))?|(?:im|am|in der)\s(?<time>Monat|Jahr|Tag|Woche|Kalenderjahr)(?!\p{L})|(?<adverb>monatlich|jährlich|täglich|wöchentlich))/giu;

/** For each of what a figure is counted, from the text after it: "je Kind und Monat" is child and month. */
export function perOf(after: string): string[] {
  return [...after.matchAll(each)].flatMap(({ groups }) =>
    [groups?.first, groups?.second, groups?.time, groups?.adverb].flatMap((word) =>
      word === undefined ? [] : [keyOf(word.toLowerCase())],
    ),
  );
}
