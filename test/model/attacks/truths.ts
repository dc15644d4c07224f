import { writeWell } from '../good-model.ts';
import type { Given } from '../peer/read-given.ts';

/** A true sentence that a diligent model would write, and its passage. */
export type Truth = { readonly text: string; readonly id: string };

/** The first of them. */
export function truthOf(given: Given): Truth {
  return truthsOf(given)[0] ?? { text: 'Die Agentur für Arbeit zahlt das Kurzarbeitergeld.', id: 'p1' };
}

/** True sentences with their passages, as a diligent model would write them. */
export function truthsOf(given: Given): Truth[] {
  const lines = writeWell(given).split('\n').slice(1);
  const written = lines.flatMap((line) => {
    const [, text, id] = /^(.*) \[(p\d+)\]$/.exec(line) ?? [];
    return text === undefined || id === undefined ? [] : [{ text, id }];
  });
  return written.length > 0 ? written : given.passages.slice(0, 5).map(({ id, text }) => ({ id, text: `${firstSentence(text)}` }));
}

function firstSentence(text: string): string {
  return text.replace(/^[^–]{3,60} – /, '').split(/(?<=\p{Ll}{3}[.!?]) (?=\p{Lu})/u)[0] ?? text;
}
