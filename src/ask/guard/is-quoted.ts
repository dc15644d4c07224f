import type { Passage } from './passage.ts';
import { splitSentences } from './split-statements.ts';

/** True when a sentence stands in a cited passage as a whole, but for brackets with paragraphs and punctuation. */
export function isQuoted(text: string, cited: readonly Passage[]): boolean {
  const said = plain(text);
  return cited.some(({ evidence }) =>
    splitSentences(evidence.text).some((sentence) => plain(sentence) === said || plain(withoutParagraphs(sentence)) === said),
  );
}

function withoutParagraphs(text: string): string {
  return text.replace(/\s*\(§[^()]*\)/gu, '');
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\d%€§]+/gu, ' ')
    .trim();
}
