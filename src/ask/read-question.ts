import { type AskedAspects, readAspects } from './aspects.ts';
import { type Circumstances, readCircumstances } from './circumstances.ts';

/** A question that can be searched for. */
export type Question = {
  /** What is searched for: what was typed, after the question that it continues. */
  readonly text: string;
  /** What was typed: it alone decides which facts and sentences are picked. */
  readonly focus: string;
  readonly aspects: AskedAspects;
  readonly circumstances: Circumstances;
};

/** What a person typed: a question, a greeting, or something that no answer fits. */
export type ReadQuestion =
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'greeting' }
  | { readonly kind: 'unreadable'; readonly reason: 'empty' | 'no-words' | 'too-long' | 'not-german' };

export const longestQuestion = 2000;

/** Cleans typed text and reads what it is. Control, zero-width and unpaired characters are dropped. */
export function readQuestion(typed: string): ReadQuestion {
  if (typed.length > longestQuestion * 10) return { kind: 'unreadable', reason: 'too-long' };
  const text = clean(typed);
  if (text === '') return { kind: 'unreadable', reason: typed.trim() === '' ? 'empty' : 'no-words' };
  if (text.length > longestQuestion) return { kind: 'unreadable', reason: 'too-long' };
  if (greeting.test(text)) return { kind: 'greeting' };
  if (!/\p{Script=Latin}{2}/u.test(text)) return { kind: 'unreadable', reason: /\p{L}{2}/u.test(text) ? 'not-german' : 'no-words' };
  if (isOtherLanguage(text)) return { kind: 'unreadable', reason: 'not-german' };
  return { kind: 'question', question: toQuestion(text) };
}

/** Reads aspects and circumstances of a text that is known to be a question. */
export function toQuestion(text: string): Question {
  return { text, focus: text, aspects: readAspects(text), circumstances: readCircumstances(text) };
}

function clean(typed: string): string {
  return typed
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\uFFFD]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const greeting =
  /^(?:hallo|hi|hey|moin|servus|guten (?:morgen|tag|abend)|glück ?auf|danke(?: dir| schön)?|vielen dank|super|ok(?:ay)?|tschüss?|test)(?:[\s,]+(?:bot|zusammen|du|ihr))?[\s!.?👍🙂]*$/iu;

const german =
  /\b(?:der|die|das|und|ist|ein|eine|wie|was|wer|wo|wann|ich|wir|nicht|für|mit|bei|von|im|den|dem|zu|auf|gibt|gilt|kann|muss|nach|haben|hat|werden|wird|oder|auch|noch|am|zum|zur|es|bis|ab)\b/iu;
const foreign =
  /\b(?:the|is|are|what|how|who|where|when|which|does|can|please|of|for|and|le|la|les|est|quoi|comment|combien|pour|des|une|avec|el|los|qué|cómo|para|bir|ve|nasıl|nedir|che|come|sono|jak|czy|jest)\b/giu;

/** Several words of another language and not one German function word. Two-word questions get the benefit of the doubt. */
function isOtherLanguage(text: string): boolean {
  return !german.test(text) && (text.match(foreign) ?? []).length >= 2;
}
