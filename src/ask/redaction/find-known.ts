import { type Finding, personalKinds } from './finding.ts';
import type { Placeholders } from './placeholders.ts';

const shortestValue = 4;

/** Where numbers, addresses and the like that were replaced before stand again; names have forms and are found elsewhere. */
export function findKnown(text: string, placeholders: Placeholders = new Map()): Finding[] {
  return [...placeholders].flatMap(([placeholder, value]) => {
    const kind = personalKinds.find((each) => placeholder.startsWith(`[${each}_`));
    if (kind === undefined || kind === 'NAME' || value.length < shortestValue) return [];
    return placesOf(value, text).map((start) => ({ kind, start, end: start + value.length }));
  });
}

function placesOf(value: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) {
    const end = at + value.length;
    if (!isInWord(text, at) && !isInWord(text, end)) places.push(at);
  }
  return places;
}

/** True where letters or digits stand on both sides of a place. */
function isInWord(text: string, at: number): boolean {
  return [text[at - 1], text[at]].every((character) => character !== undefined && /[\p{L}\p{N}]/u.test(character));
}
