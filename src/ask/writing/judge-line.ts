import type { Guard } from '../guard/create-guard.ts';
import type { Evidence, Sentence } from '../guard/evidence.ts';
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
  const held = wordsOfLast(evidence);
  const faultIn = (text: string): CutReason | undefined => {
    if (runsOf(text).some((run) => secret.has(run))) return 'self';
    if (spelledOut.test(text)) return 'markup';
    if (clausesOf(text).some(isOtherLanguage)) return 'language';
    if (asksForSecrets.test(text)) return 'contact';
    return clausesOf(text).some((clause) => isStrange(clause, held())) ? 'unsupported' : undefined;
  };
  return (sentence) => {
    const fault = faultIn(sentence.text);
    if (fault !== undefined) return { kind: 'cut', reason: fault };
    const verdict = judgeParts(sentence, guard);
    if (verdict.kind !== 'replaced') return verdict;
    const by = verdict.by.filter(({ text }) => faultIn(text) === undefined);
    return by.length > 0 ? { ...verdict, by } : { kind: 'cut', reason: verdict.reason };
  };
}

/** All that the evidence says, joined anew only when something was added to it. */
function wordsOfLast(evidence: () => readonly Evidence[]): () => string {
  let [known, held] = [0, ''];
  return () => {
    const all = evidence();
    if (all.length !== known) {
      const texts = all.flatMap(({ title, heading, text }) => [title, heading, text]);
      [known, held] = [all.length, texts.join(' ').toLowerCase()];
    }
    return held;
  };
}

/** A line of several sentences is as good as the worst of them; those that are right stay as they are. */
function judgeParts(sentence: Sentence, guard: Guard): Verdict {
  const texts = splitSentences(sentence.text);
  const whole = guard(sentence);
  if (texts.length < 2 || whole.kind === 'cut') return whole;
  const parts = texts.map((text) => ({ text, cites: sentence.cites }));
  const verdicts = parts.map(guard);
  const worst = verdicts.find(({ kind }) => kind === 'cut') ?? verdicts.find(({ kind }) => kind === 'replaced');
  if (worst?.kind !== 'replaced') return worst ?? whole;
  return { ...worst, by: parts.flatMap((part, i) => (verdicts[i]?.kind === 'replaced' ? verdicts[i].by : [part])) };
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

/** All runs of so many words. */
function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(wordsInARow - 1).map((_last, place) => words.slice(place, place + wordsInARow).join(' '));
}
