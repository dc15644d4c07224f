import { isRightlyPlaced } from './is-rightly-placed.ts';
import type { Mark } from './marks.ts';
import { marksAgree } from './marks-agree.ts';
import type { Passage, Weigh } from './passage.ts';
import type { Statement } from './statement.ts';
import type { CutReason } from './verdict.ts';

/** The first mark of a statement that no cited passage holds, or that one holds of something else. */
export function checkMarks(statement: Statement, passages: readonly Passage[], weigh: Weigh): CutReason | undefined {
  const wrong = statement.marks.find(
    (mark) =>
      !isHeld(mark, passages) || (!mark.isReplaced && !isRightlyPlaced({ mark, statement }, isNamed(mark, passages), { passages, weigh })),
  );
  return wrong && reasonOf(wrong);
}

function isHeld(mark: Mark, passages: readonly Passage[]): boolean {
  return (
    isNamed(mark, passages) ||
    passages.some(({ statements }) => statements.some(({ marks }) => marks.some((held) => marksAgree(mark, held))))
  );
}

/** The paragraph in a title or heading is what all of the passage is about. */
function isNamed(mark: Mark, passages: readonly Passage[]): boolean {
  return mark.reference !== undefined && passages.some(({ about }) => about.marks.some((held) => marksAgree(mark, held)));
}

function reasonOf({ kind }: Mark): CutReason {
  if (kind === 'phone') return 'contact';
  if (kind === 'date' || kind === 'month') return 'date';
  return kind === 'paragraph' || kind === 'article' || kind === 'module' ? 'paragraph' : 'figure';
}
