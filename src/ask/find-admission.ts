import { figuresIn } from './figures.ts';
import type { Extract } from './outcome.ts';
import type { Question } from './read-question.ts';

/** How the base says that it does not know something. */
export const admits = /nicht (?:belegt|bekannt|gefunden|genannt|öffentlich)|keine? (?:\p{L}+ ){0,3}(?:gefunden|belegt|genannt)/iu;
/** How people ask what came out of something. */
export const asksResult =
  /gewonnen|ergebnis|ausgegangen|(?:ab)?gestimmt|\bausgang\b|\b(?:ging|geht)\b.{0,80}\baus\b|wie (?:hat|haben) .{0,60}(?:entschieden|gestimmt)/iu;
const year = /\b20\d\d\b/g;

/**
 * Where a question asks how much or what came out, and what fits best is that this is not known, the sentence that says
 * so: other figures of the article would look like the answer.
 */
export function findAdmission({ facts, sentences }: Extract, { aspects, focus }: Question): string | undefined {
  const result = asksResult.test(focus);
  if (aspects.get('amount') !== 1 && !result) return undefined;
  const told = facts.filter(({ past }) => !past).map(({ fact }) => fact);
  const fact = result ? told.find((fact) => asksResult.test(`${fact.label} ${fact.value}`) && isGap(fact.value)) : told[0];
  if (fact === undefined || tellsFigure(fact.value, result)) return undefined;
  if (admits.test(fact.value)) return `${fact.label}: ${fact.value}.`;
  return sentences.find((sentence) => admits.test(sentence));
}

function isGap(value: string): boolean {
  return admits.test(value) && !tellsFigure(value, true);
}

/** Of a result, the day on which it was due tells nothing. */
function tellsFigure(value: string, result: boolean): boolean {
  return result ? figuresIn(value.replace(year, ' ')).size > 0 : /\d/.test(value);
}
