import { readStyle, type Style } from '../writing/style.ts';
import { isCircumstance } from './say-clarify.ts';

/** What was answered, so that it can be asked again in another style. */
export type AskedAgain = {
  readonly question: string;
  /** What a button added to it. */
  readonly circumstance?: string | undefined;
  /** What was typed, where that is not German: it tells in which language the answer is to be. */
  readonly foreign?: string | undefined;
};

/** Platforms take no longer values. */
const longestValue = 1800;
/** Enough to tell a language by. */
const longestForeign = 300;

/** Value of a button that asks again: style and question, then in a line each what a button added and what was typed. */
export function toStyleValue(style: Style, { question, circumstance = '', foreign = '' }: AskedAgain): string {
  const more = `\n${circumstance}\n${foreign.replace(/\s+/g, ' ').slice(0, longestForeign)}`.trimEnd();
  return `${style} ${question.slice(0, longestValue - more.length)}${more}`;
}

/** Reads such a value; it comes from outside, so a circumstance that was never offered does not count. */
export function readStyleValue(value: string): (AskedAgain & { readonly style: Style }) | undefined {
  const [, name = '', question = '', circumstance = '', foreign = ''] = /^(\S+) ([^\n]+)(?:\n([^\n]*))?(?:\n([^\n]*))?$/.exec(value) ?? [];
  const style = readStyle(name);
  if (style === undefined) return undefined;
  return {
    ...{ style, question },
    circumstance: isCircumstance(circumstance) ? circumstance : undefined,
    foreign: foreign === '' ? undefined : foreign.slice(0, longestForeign),
  };
}
