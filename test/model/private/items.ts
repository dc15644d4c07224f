import { namesTypedHere } from './name-items.ts';
import { contacts, ibans, numbers } from './structured-items.ts';

/** Something personal that somebody types before a question; `value` must not leave. */
export type Item = { readonly kind: string; readonly value: string; readonly typed: string };

const questions = [
  'Wie hoch ist das Kurzarbeitergeld?',
  'Wer beantragt das Qualifizierungsgeld?',
  'Wie lange läuft das Transferkurzarbeitergeld?',
  'Was zahlt die Agentur nach § 82 SGB III für einen Kurs?',
  'Ab wie vielen Beschäftigten gibt es einen Wirtschaftsausschuss?',
];

/** At least 200 items; those of structured classes must all go. */
export const structuredItems: readonly Item[] = Object.entries({ ...contacts, ...numbers, IBAN: ibans }).flatMap(
  ([kind, { frames, values }]) => values.map((value, place) => item(kind, { value, frame: frames[place % frames.length] ?? '{}', place })),
);

export const nameItems: readonly Item[] = namesTypedHere.map(({ frame, value }, place) => item('NAME', { value, frame, place }));

function item(kind: string, { value, frame, place }: { readonly value: string; readonly frame: string; readonly place: number }): Item {
  return { kind, value, typed: `${frame.replace('{}', value)} ${questions[place % questions.length]}` };
}

/** Whether a text tells a value: as typed, or without what parts its characters; spaces, points and strokes hide no number. */
export function isTold({ value }: Item, text: string): boolean {
  return text.includes(value) || squeeze(text).includes(squeeze(value));
}

/** Of names every word tells who is meant. */
export function isNameTold({ value }: Item, text: string): boolean {
  return value.split(/\s+/).some((word) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(text));
}

function squeeze(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}@]/gu, '');
}
