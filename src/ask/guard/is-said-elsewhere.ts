import type { Cited } from './check-statement.ts';
import type { Carrier } from './find-carriers.ts';
import type { Mark } from './marks.ts';
import { sameValue } from './marks-agree.ts';
import { shareHeld } from './passage.ts';
import type { Statement } from './statement.ts';

/** So much more of the words must stand there. */
const leastMore = 0.04;

/** True where another statement holds more of the words of this one, with another figure: the figure may come from the wrong place. */
export function isSaidElsewhere(said: Statement, { held, about }: Carrier, { passages, weigh }: Cited): boolean {
  if (!said.marks.some(isFigure)) return false;
  const share = (statement: Statement) => shareHeld({ words: said.words, sure: 0 }, [...statement.words, ...about.words], weigh);
  const own = share(held);
  return passages
    .flatMap(({ statements }) => statements)
    .some((other) => other !== held && hasOtherFigure(said, other) && share(other) > own + leastMore);
}

function hasOtherFigure({ marks }: Statement, other: Statement): boolean {
  return marks.some(
    (mark) => isFigure(mark) && other.marks.some(({ kind }) => kind === mark.kind) && !other.marks.some((held) => sameValue(mark, held)),
  );
}

function isFigure({ reference, isReplaced }: Mark): boolean {
  return reference === undefined && !isReplaced;
}
