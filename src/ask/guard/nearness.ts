import type { Mark } from './marks.ts';
import { partAt, type Statement } from './statement.ts';

const whole = 1;
/** In another part before the mark: "Ab 500 Beschäftigten zahlt …, die Agentur 25 %". */
const earlier = 0.9;
/** Before an earlier mark of the kind: may count for both ("60 % der Differenz, mit Kind 67 %"). */
const shared = 0.5;
/** Behind an earlier mark, in its part. */
const owned = 0.4;
const later = 0.85;
/** In the part of the next mark of the kind, or behind it. */
const taken = 0.2;

/** Behind a list of figures: "60 % oder mit Kind 67 % der Differenz". */
const listed = 0.7;

/** How near something stands to a mark of its statement, from 0 to 1. */
export function nearness(statement: Statement, { start }: { readonly start: number }, mark: Mark): number {
  const rivals = statement.marks.filter((other) => other !== mark && isRivalOf(other, mark));
  const isParted = rivals.some((other) => other.start > Math.min(start, mark.start) && other.start < Math.max(start, mark.start));
  const part = partAt(statement, start + 1);
  const isNear = part === partAt(statement, mark.start);
  const owner = isNear ? undefined : rivals.find((other) => partAt(statement, other.start) === part);
  if (start < mark.start) return beforeMark({ isParted, isNear, isOwned: owner !== undefined && owner.start <= start });
  const isTaken = isParted || (owner !== undefined && owner.start > start);
  if (isTaken) return rivals.some((other) => isListedWith(statement, mark, other) && other.start < start) ? listed : taken;
  return isNear ? whole : later;
}

const between = /^(?:\s?\S{1,8})?(?:\s(?:oder|und|beziehungsweise|statt)\s(?:mit\s\S+\s)?|,\s(?:ab|bei|mit|unter|über)\s[^,;]{0,30}\s)$/u;

/** Nothing but a short condition stands between two figures. */
function isListedWith({ text }: Statement, mark: Mark, other: Mark): boolean {
  return mark.start < other.start && between.test(text.slice(mark.end, other.start));
}

/** The ends of a range, and figures that count other things, do not take each other's words. */
export function isRivalOf(other: Mark, mark: Mark): boolean {
  if (other.start === mark.start) return false;
  if (other.kind !== mark.kind) return isTime(other) && isTime(mark) && other.value === mark.value;
  const isRange = mark.bounds.has('>=') && other.bounds.has('<=') && other.start - mark.end < 12 && other.start > mark.start;
  const isRangeBack = mark.bounds.has('<=') && other.bounds.has('>=') && mark.start - other.end < 12 && mark.start > other.start;
  const isPeriod = mark.kind === 'date' && Math.min(Math.abs(other.start - mark.end), Math.abs(mark.start - other.end)) < 9;
  const differsInPer = mark.per.length > 0 && other.per.length > 0 && !mark.per.some((one) => other.per.includes(one));
  return !isRange && !isRangeBack && !isPeriod && !differsInPer && other.noun === mark.noun;
}

function isTime({ kind }: Mark): boolean {
  return kind === 'years' || kind === 'months' || kind === 'weeks' || kind === 'days';
}

function beforeMark({ isParted, isNear, isOwned }: { isParted: boolean; isNear: boolean; isOwned: boolean }): number {
  if (isOwned) return owned;
  if (isParted) return shared;
  return isNear ? whole : earlier;
}
