import type { Mark } from './marks.ts';
import { marksAgree, sameValue } from './marks-agree.ts';
import { nearness } from './nearness.ts';
import type { Passage } from './passage.ts';
import { partAt, type Statement } from './statement.ts';

const nearEnough = 0.8;
const ofAnother = 0.5;

/**
 * True when a clause joins two figures that the evidence never joins, although it joins one of them with another of the
 * kind: "unter 250 Beschäftigten reichen 20 %" where 10 % stands beside 250.
 */
export function joinsWrongly(said: Statement, passages: readonly Passage[]): boolean {
  const { marks } = said;
  const statements = passages.flatMap((passage) => passage.statements);
  const conditions = marks.filter(isCondition);
  return marks.some(
    (mark) =>
      !mark.reference &&
      conditions.some(
        (condition) =>
          condition !== mark && isOther(mark, condition) && isJoined(said, mark, condition) && isParted(mark, condition, statements),
      ),
  );
}

/** What a figure depends on: a size, an age, a date. */
function isCondition({ kind, noun, bounds }: Mark): boolean {
  return (kind === 'number' && noun !== undefined && !bounds.has('=')) || kind === 'years' || kind === 'date';
}

function isJoined(said: Statement, mark: Mark, condition: Mark): boolean {
  return nearness(said, condition, mark) >= nearEnough && nearness(said, mark, condition) >= nearEnough;
}

function isOther(one: Mark, other: Mark): boolean {
  return one.kind !== other.kind || (one.noun !== undefined && other.noun !== undefined && one.noun !== other.noun);
}

function isParted(mark: Mark, condition: Mark, statements: readonly Statement[]): boolean {
  const joined = statements.flatMap((statement) =>
    statement.marks.filter((held) => marksAgree(condition, held)).map((place) => ({ statement, place })),
  );
  const isTogether = ({ statement, place }: (typeof joined)[number]) =>
    statement.marks.some((held) => sameValue(mark, held) && areNear(statement, place, held));
  const isRival = (held: Mark) => held.kind === mark.kind && !sameValue(mark, held) && held.noun === mark.noun;
  return !joined.some(isTogether) && joined.some(({ statement }) => statement.marks.some(isRival));
}

/** "20 %, unter 250 Beschäftigten 10 %": the condition stands beside a figure of its own, not that before its part. */
function hasOwn(statement: Statement, condition: Mark, figure: Mark): boolean {
  const part = partAt(statement, condition.start);
  const isOwn = (mark: Mark) => mark !== figure && mark.kind === figure.kind && mark.start > condition.start;
  return partAt(statement, figure.start) !== part && statement.marks.some((mark) => isOwn(mark) && partAt(statement, mark.start) === part);
}

/** What belongs to the next figure does not belong to this one. */
function areNear(statement: Statement, one: Mark, other: Mark): boolean {
  if (other.start < one.start && hasOwn(statement, one, other)) return false;
  return Math.max(nearness(statement, one, other), nearness(statement, other, one)) > ofAnother;
}
