import { allExpressions } from '../regular-expressions/all-expressions.ts';
import { boundOf, cutShort } from '../regular-expressions/bounds.ts';
import { isUnbounded, judge } from '../regular-expressions/judge.ts';
import { time } from './measure.ts';

/** Milliseconds that an expression takes on the worst text that recheck finds, as long as texts get there. */
export type Slow = { readonly place: string; readonly longest: number; readonly milliseconds: number };

const anyLength = 100_000;

/** All expressions for which there is such a text, the slowest first. Takes some minutes. */
export async function measureExpressions(): Promise<readonly Slow[]> {
  const measured: Slow[] = [];
  for (const expression of allExpressions().expressions.filter(isUnbounded)) {
    const { verdict, attack } = await judge(expression);
    if (attack === undefined) continue;
    const bound = verdict === 'exponential' ? cutShort.find(({ place }) => place === expression.file) : boundOf(expression.file);
    const longest = bound?.longest ?? anyLength;
    const text = attack(longest);
    const pattern = new RegExp(expression.source, expression.flags.includes('g') ? expression.flags : `${expression.flags}g`);
    const { milliseconds } = await time(() => text.replace(pattern, ''));
    measured.push({ place: `${expression.file}:${expression.line}`, longest, milliseconds });
  }
  return measured.toSorted((a, b) => b.milliseconds - a.milliseconds);
}
