import type { Passage } from './passage.ts';
import { remember } from './remember.ts';
import { splitSentences } from './split-statements.ts';

/** True when a sentence stands in a cited passage as a whole, but for brackets with paragraphs and punctuation. */
export function isQuoted(text: string, cited: readonly Passage[]): boolean {
  const said = plain(text);
  return cited.some(({ evidence }) => sentencesOf(evidence.text).has(said));
}

/** The sentences of a passage, with and without brackets. */
const sentencesOf = remember(
  (text): ReadonlySet<string> => new Set(splitSentences(text).flatMap((sentence) => [plain(sentence), plain(withoutParagraphs(sentence))])),
  400,
);

function withoutParagraphs(text: string): string {
  return text.replace(/\s*\(§[^()]*\)/gu, '');
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\d%€§]+/gu, ' ')
    .trim();
}
