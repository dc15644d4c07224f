import type { Mark } from './marks.ts';
import { marksAgree, sameValue } from './marks-agree.ts';
import type { Passage } from './passage.ts';
import type { Statement } from './statement.ts';

/**
 * True when a clause joins two figures that the evidence never joins, although it joins one of them with another of the
 * kind: "unter 250 Beschäftigten reichen 20 %" where 10 % stands beside 250.
 */
export function joinsWrongly({ marks }: Statement, passages: readonly Passage[]): boolean {
  const statements = passages.flatMap((passage) => passage.statements);
  const conditions = marks.filter(isCondition);
  return marks.some((mark) => !mark.reference && conditions.some((condition) => condition !== mark && isOther(mark, condition) && isParted(mark, condition, statements)));
}

/** What a figure depends on: a size, an age, a date. */
function isCondition({ kind, noun, bounds }: Mark): boolean {
  return (kind === 'number' && noun !== undefined && !bounds.has('=')) || kind === 'years' || kind === 'date';
}

function isOther(one: Mark, other: Mark): boolean {
  return one.kind !== other.kind || (one.noun !== undefined && other.noun !== undefined && one.noun !== other.noun);
}

function isParted(mark: Mark, condition: Mark, statements: readonly Statement[]): boolean {
  const joined = statements.filter(({ marks }) => marks.some((held) => marksAgree(condition, held)));
  const isRival = (held: Mark) => held.kind === mark.kind && !sameValue(mark, held) && held.noun === mark.noun;
  return !joined.some(({ marks }) => marks.some((held) => sameValue(mark, held))) && joined.some(({ marks }) => marks.some(isRival));
}
