import type { Guard } from '../guard/create-guard.ts';
import type { Evidence } from '../guard/evidence.ts';
import { splitSentences } from '../guard/split-statements.ts';
import { stopWords } from '../guard/stop-words.ts';
import type { CutReason, Verdict } from '../guard/verdict.ts';
import { isOtherLanguage } from '../is-other-language.ts';

/** So many words in a row are no chance. */
const wordsInARow = 6;

/**
 * Judges a line and each sentence in it, so that nothing foreign hangs on a true sentence: no other language, and no words
 * of the instructions.
 */
export function judgeLine(guard: Guard, instructions: string, evidence: () => readonly Evidence[]): Guard {
  const secret = new Set(runsOf(instructions));
  const held = () =>
    evidence()
      .flatMap(({ title, heading, text }) => [title, heading, text])
      .join(' ')
      .toLowerCase();
  return (sentence) => {
    const { text, cites } = sentence;
    if (runsOf(text).some((run) => secret.has(run))) return cut('self');
    if (spelledOut.test(text)) return cut('markup');
    if (clausesOf(text).some(isOtherLanguage)) return cut('language');
    if (asksForSecrets.test(text)) return cut('contact');
    if (clausesOf(text).some((clause) => isStrange(clause, held()))) return cut('unsupported');
    const parts = splitSentences(text);
    const verdicts = parts.length > 1 ? [sentence, ...parts.map((part) => ({ text: part, cites }))].map(guard) : [guard(sentence)];
    return verdicts.find(({ kind }) => kind === 'cut') ?? { kind: 'kept' };
  };
}

/** Passwords, and addresses in words. */
const asksForSecrets =
  /(?<!\p{L})(?:kennw[oö]rt|passw[oö]rt|pin(?:-?nummer)?|tan|zugangsdaten|slash|\(?punkt\)? \p{L}+ slash)(?!\p{Ll}{3})|\(at\)|\(punkt\)/iu;

/** What stands between commas, colons and ends. */
function clausesOf(text: string): string[] {
  return text.split(/[.!?;,:–]\s+/);
}

const shortestContent = 5;

/** True for a clause of two weighty words or more of which no passage holds any, in whatever form. */
function isStrange(clause: string, held: string): boolean {
  const weighty = (clause.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word.length >= shortestContent && !stopWords.has(word));
  return weighty.length > 1 && !weighty.some((word) => held.includes(word.slice(0, shortestContent)));
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
