import { allExpressions } from '../regular-expressions/all-expressions.ts';
import { boundOf, cutShort } from '../regular-expressions/bounds.ts';
import type { Expression } from '../regular-expressions/find-expressions.ts';
import { isUnbounded, judge } from '../regular-expressions/judge.ts';
import { time } from './measure.ts';
import type { Row } from './table.ts';

const anyLength = 100_000;
const shown = 3;

/** The slowest regular expressions, each on the worst text that recheck finds and as long as texts get there. Takes minutes. */
export async function measureExpressions(): Promise<readonly Row[]> {
  const measured: Row[] = [];
  for (const expression of allExpressions().expressions.filter(isUnbounded)) measured.push(...(await measureWorst(expression)));
  return measured.toSorted((a, b) => b.ours - a.ours).slice(0, shown);
}

async function measureWorst(expression: Expression): Promise<Row[]> {
  const { file, line, source, flags } = expression;
  const { verdict, attack } = await judge(expression, [5000]);
  if (attack === undefined) return [];
  const cut = verdict === 'exponential' ? cutShort.find(({ place }) => place === file) : undefined;
  const longest = (cut ?? boundOf(file))?.longest ?? anyLength;
  const text = attack(longest);
  const pattern = new RegExp(source, flags.includes('g') ? flags : `${flags}g`);
  const { milliseconds } = await time(() => text.replace(pattern, ''));
  return [{ what: `slow expression on ${longest} characters: ${file}:${line}`, ours: milliseconds, unit: 'ms', target: 50 }];
}
