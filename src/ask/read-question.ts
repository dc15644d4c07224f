import { type AskedAspects, readAspects } from './aspects.ts';
import { type Circumstances, readCircumstances } from './circumstances.ts';
import { isOtherLanguage } from './is-other-language.ts';

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
  | { readonly kind: 'greeting'; readonly said: 'hello' | 'thanks' }
  | { readonly kind: 'unreadable'; readonly reason: 'empty' | 'no-words' | 'too-long' | 'not-german' };

export const longestQuestion = 2000;
const longestGreeting = 60;

/** Cleans typed text and reads what it is. Never throws, whatever was typed. */
export function readQuestion(typed: string): ReadQuestion {
  if (typed.length > longestQuestion * 10) return { kind: 'unreadable', reason: 'too-long' };
  const text = clean(typed);
  if (text === '') return { kind: 'unreadable', reason: typed.trim() === '' ? 'empty' : 'no-words' };
  if (text.length > longestQuestion) return { kind: 'unreadable', reason: 'too-long' };
  const said = readGreeting(text);
  if (said) return { kind: 'greeting', said };
  if (!/\p{Script=Latin}{2}|§ ?\d|\b\d{1,3}[a-z]\b/iu.test(text))
    return { kind: 'unreadable', reason: /\p{L}{2}/u.test(text) ? 'not-german' : 'no-words' };
  if (isOtherLanguage(text)) return { kind: 'unreadable', reason: 'not-german' };
  return { kind: 'question', question: toQuestion(text.replace(introduction, '')) };
}

/** Who writes, in a sentence of its own before the question: no part of what is asked. */
const introduction =
  /^(?:(?:hallo|hi|hey|moin|servus|guten (?:morgen|tag|abend)|glück ?auf)[^.!?]{0,30}[,.!]\s+)?(?:hier (?:ist|spricht|schreibt)|mein name ist|ich hei(?:ß|ss)e)\s[^\d.!?]{3,120}[.!]\s+(?=\S+\s\S+)/iu;

/** Reads aspects and circumstances of a text that is known to be a question. */
export function toQuestion(text: string): Question {
  return { text, focus: text, aspects: readAspects(text), circumstances: readCircumstances(text) };
}

/** One way of writing for what looks the same ("CO₂", umlauts of two characters), without what nobody sees. */
function clean(typed: string): string {
  return typed
    .toWellFormed()
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cn}\uFFFD]+/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const rest = String.raw`(?:[\s,]+(?:bot|tws|zusammen|miteinander|du|ihr|dir|euch|schön|sehr|auch|alle|leute|kollege|kollegen|kolleginnen))*[\s\p{P}\p{S}\p{M}]*$`;
const hello = new RegExp(
  `^(?:hallo|hallöchen|hi|hey|huhu|moin|servus|mahlzeit|guten (?:morgen|tag|abend)|grüß (?:gott|dich)|glück ?auf|test)${rest}`,
  'iu',
);
const thanks = new RegExp(
  `^(?:(?:ok(?:ay)?|super|top|prima|perfekt|klasse|alles klar|vielen dank|danke?|merci|tschüss?|bis dann|passt)[\\s,!.]*)+${rest}`,
  'iu',
);

function readGreeting(text: string): 'hello' | 'thanks' | undefined {
  if (text.length > longestGreeting) return undefined;
  if (hello.test(text)) return 'hello';
  return thanks.test(text) ? 'thanks' : undefined;
}
