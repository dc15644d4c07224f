import { redact } from '../../../src/ask/redaction/redact.ts';
import { contactSpellings } from './contact-spellings.ts';
import { namesTyped } from './names-typed.ts';
import { numberSpellings } from './number-spellings.ts';
import { numbersTyped } from './numbers-typed.ts';
import { peopleTyped } from './people-typed.ts';
import { traceSpellings } from './trace-spellings.ts';
import { tracesTyped } from './traces-typed.ts';

/** What has to go, by kind: each question with its personal data in «». */
export const typed: Readonly<Record<string, readonly string[]>> = { NAME: namesTyped, ...numbersTyped, ...tracesTyped };

/** Found later, and looked at. */
const later: Readonly<Record<string, readonly string[]>> = { ...contactSpellings, ...numberSpellings, ...traceSpellings, ...peopleTyped };

/** Rules were written looking at one half; the other half tells whether they hold for what nobody looked at. */
export type Half = 'looked-at' | 'held-out';

/** The questions of one half, with the marks. */
export function questionsOf(kind: string, half: Half): readonly string[] {
  const ours = (typed[kind] ?? []).filter((_, place) => place % 2 === (half === 'looked-at' ? 0 : 1));
  return half === 'looked-at' ? [...ours, ...(later[kind] ?? [])] : ours;
}

/** How much personal data stands in the questions, and what of it is left after redaction. */
export function measure(questions: readonly string[], isProse: boolean): { readonly planted: number; readonly left: readonly string[] } {
  const planted = questions.flatMap((question) => {
    const { text } = redact(withoutMarks(question));
    return [...question.matchAll(/«([^»]*)»/g)].map(([, value = '']) => ({ value, text }));
  });
  const left = planted.filter(({ value, text }) => piecesOf(value, isProse).some((piece) => text.includes(piece)));
  return { planted: planted.length, left: left.map(({ value, text }) => `${value} in: ${text}`) };
}

export const withoutMarks = (question: string) => question.replace(/[«»]/g, '');

/** A name is gone when no part of it is left; a number when no three digits in a row are. */
function piecesOf(value: string, isProse: boolean): readonly string[] {
  if (!isProse) return [value, ...(value.match(/\d{3,}/g) ?? [])];
  const words = value.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  const parts = words.filter((word) => word.length > 2 && !/^(?:von|van|der|den|Frau)$/.test(word));
  return parts.length > 0 ? parts : [value];
}
