import type { Guard } from '../guard/create-guard.ts';
import { splitSentences } from '../guard/split-statements.ts';
import type { CutReason, Verdict } from '../guard/verdict.ts';
import { isOtherLanguage } from '../is-other-language.ts';

/** So many words in a row are no chance. */
const wordsInARow = 6;

/**
 * Judges a line and each sentence in it, so that nothing foreign hangs on a true sentence: no other language, and no words
 * of the instructions.
 */
export function judgeLine(guard: Guard, instructions: string): Guard {
  const secret = new Set(runsOf(instructions));
  return (sentence) => {
    const { text, cites } = sentence;
    if (runsOf(text).some((run) => secret.has(run))) return cut('self');
    if (spelledOut.test(text)) return cut('markup');
    if (text.split(/[.!?;,:–]\s/).some(isOtherLanguage)) return cut('language');
    const parts = splitSentences(text);
    const verdicts = parts.length > 1 ? [sentence, ...parts.map((part) => ({ text: part, cites }))].map(guard) : [guard(sentence)];
    return verdicts.find(({ kind }) => kind === 'cut') ?? { kind: 'kept' };
  };
}

/** A word in single letters: what is hidden so is meant to be hidden. */
const spelledOut = /(?:(?<!\p{L})\p{L}[ ._-]){4}/u;

function cut(reason: CutReason): Verdict {
  return { kind: 'cut', reason };
}

/** All runs of so many words. */
function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(wordsInARow - 1).map((_last, place) => words.slice(place, place + wordsInARow).join(' '));
}
