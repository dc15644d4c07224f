import { ModelError } from '../../errors.ts';
import { type Figure, figuresOf } from '../../figures/figures-of.ts';
import type { Sentence } from '../guard/evidence.ts';
import { hasMarkup } from '../guard/has-markup.ts';
import { isInLanguage } from '../guard/is-in-language.ts';
import { speaksOfItself } from '../guard/speaks-of-itself.ts';
import { addEffort, countPart, type Effort, noEffort } from './effort.ts';
import { disarm, type WritingParts, type WritingTask, type Written, writeAnswer } from './write-answer.ts';

const maxTokens = 800;
const longest = 600;
/** Other languages take more letters than German, but not twice as many: what is longer says something besides. */
const mostLonger = 1.8;

/**
 * A question that is not German, as it was typed; `onPassed` hears that something of the answer has passed; `spare` is for how many
 * milliseconds whoever asks waits for the beginning of a translation.
 */
export type Foreign = { readonly typed: string; readonly onPassed: () => void; readonly spare: () => number };

/** Answers in German, so that the guard can judge it, and has what has passed translated. Nothing is shown on the way. */
export async function translate(task: WritingTask, { typed, onPassed, spare }: Foreign, parts: WritingParts): Promise<Written> {
  const german = await writeAnswer(task, parts, onPassed);
  if (german.sentences.length === 0) return german;
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(notTranslated), Math.max(leastPatience, spare()));
  const begun = () => clearTimeout(timer);
  const inTime = { ...parts, signal: AbortSignal.any([parts.signal, late.signal]) };
  const { lines, effort } = await writeLines(german.sentences, { typed, begun }, inTime).finally(begun);
  const sentences = german.sentences.map((sentence, place) => inOtherWords(sentence, lines.get(place + 1)));
  const isTranslated = sentences.some((sentence, place) => sentence !== german.sentences[place]);
  const done = { ...german, effort: addEffort(german.effort, effort) };
  return isTranslated ? { ...done, sentences, original: german.sentences } : done;
}

const leastPatience = 1_500;
const notTranslated = new ModelError('timeout', 'no translation began in time');

/** Translations by the numbers of their sentences; none where the model fails. */
type Lines = { readonly lines: ReadonlyMap<number, string>; readonly effort: Effort };

async function writeLines(
  sentences: readonly Sentence[],
  { typed, begun }: { readonly typed: string; readonly begun: () => void },
  { model, prompts, signal }: WritingParts,
): Promise<Lines> {
  const numbered = sentences.map(({ text }, place) => `${place + 1}. ${text}`).join('\n');
  const user = prompts.render('translate', { question: disarm(typed), sentences: numbered });
  let [text, effort] = ['', noEffort];
  try {
    for await (const part of model.write({ system: '', user, tools: [], maxTokens }, signal)) {
      effort = countPart(effort, part);
      if (part.kind !== 'text') continue;
      begun();
      text += part.text;
    }
    const found = [...text.matchAll(/^\s*(\d{1,2})\. (.+)$/gm)];
    return { lines: new Map(found.map(([, number, line = '']) => [Number(number), line.trim()])), effort };
  } catch (cause) {
    if (cause instanceof ModelError) return { lines: new Map(), effort };
    throw cause;
  }
}

/** A sentence stays German where its translation does not hold the same figures, says more than it, or is anything but words. */
function inOtherWords(sentence: Sentence, translated: string | undefined): Sentence {
  return translated !== undefined && isSound(sentence.text, translated) ? { ...sentence, text: translated } : sentence;
}

function isSound(german: string, translated: string): boolean {
  const fits = translated.length <= Math.min(longest, german.length * mostLonger + 20);
  // Of short sentences the guard cannot tell the language, so it is shown this one several times.
  const isTranslation = isInLanguage(`${translated} `.repeat(4), 'other') && !speaksOfItself(translated);
  return fits && isTranslation && !hasMarkup(translated) && saysSame(german, translated);
}

/** Each figure stands in both as it is written, in the same order; of numbers that German writes as words it is only known that they are there. */
function saysSame(german: string, translated: string): boolean {
  const found = writtenIn(translated);
  for (const { value } of figuresOf(german).filter(isWord(german))) {
    const place = found.indexOf(value);
    if (place < 0) return false;
    found.splice(place, 1);
  }
  return found.join(' ') === writtenIn(german).join(' ');
}

function isWord(text: string): (figure: Figure) => boolean {
  const written = withoutThousands(text).match(/\d+/g) ?? [];
  return ({ kind, value }) =>
    kind !== 'date' && kind !== 'part' && /^\d+$/.test(value) && !written.some((digits) => value.startsWith(digits));
}

/** Figures with their points and strokes; a comma of decimals is a point elsewhere. */
function writtenIn(text: string): string[] {
  return (withoutThousands(text).match(/\d+(?:[.,:/]\d+)*/g) ?? []).map((figure) => figure.replaceAll(',', '.'));
}

/** 1.250, 1,250 and 1 250 are the same. */
function withoutThousands(text: string): string {
  return text.replace(/(?<=\d)[.,\u00A0\u202F' ](?=\d{3}(?!\d))/g, '');
}
