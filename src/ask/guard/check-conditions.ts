import { changesStanding } from './changes-standing.ts';
import { dropsCondition } from './drops-condition.ts';
import { dropsFigure } from './drops-figure.ts';
import type { Pair } from './pair.ts';
import { closest } from './passage.ts';
import { partAt, type Statement } from './statement.ts';
import type { CutReason } from './verdict.ts';

/** The first way in which a statement drops what restricts the evidence, or restricts or promises more than it. */
export function checkConditions(pair: Pair): CutReason | undefined {
  return changesStanding(pair) ?? (dropsCondition(pair) || dropsFigure(pair) || addsLimit(pair) ? 'condition' : undefined);
}

/** What stands behind "nur" stands there in the other statement too. */
function holdsOnly(said: Statement, other: Statement): boolean {
  const at = said.text.search(/(?<!\p{L})(?:nur|ausschließlich|lediglich|allein)(?!\p{L})/iu);
  const part = partAt(said, at + 1);
  return said.words
    .filter(({ start }) => start > at && partAt(said, start + 1) === part)
    .every(({ key }) => closest(key, other.words) > 0.8);
}

/** "nur bei mehr als 45 Arbeitnehmern" is what "ab mehr als 45" says. */
function limitsBySize(said: Statement): boolean {
  return said.marks.some(({ start, bounds, reference }) => {
    const before = said.text.slice(Math.max(0, start - 30), start);
    return (
      !reference &&
      [...bounds].some((bound) => bound !== '=') &&
      /(?<!\p{L})nur\s(?:\p{Ll}+\s|(?:Betriebe|Unternehmen)\p{L}*\s)*$/u.test(before)
    );
  });
}

/** "nur", "immer", "alle": what the evidence does not say. */
function addsLimit({ said, held, others }: Pair): boolean {
  if (
    said.signs.only &&
    !limitsBySize(said) &&
    !held.signs.restricts &&
    held.signs.denies.length === 0 &&
    !others.some((other) => other.signs.only && holdsOnly(said, other))
  )
    return true;
  return said.signs.absolute && !held.signs.absolute;
}
