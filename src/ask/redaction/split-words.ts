/** A word of a text with its place, and what stands between it and the word before. */
export type Word = { readonly text: string; readonly start: number; readonly end: number; readonly gap: string };

/** The words of a text: letters, with hyphens and apostrophes inside. Digits and signs are gaps. */
export function splitWords(text: string): Word[] {
  let before = 0;
  return [...text.matchAll(/\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*/gu)].map((match) => {
    const end = match.index + match[0].length;
    const word = { text: match[0], start: match.index, end, gap: text.slice(before, match.index) };
    before = end;
    return word;
  });
}
