import type { Signs } from './signs.ts';
import type { Statement } from './statement.ts';

/** "muss nicht" and "niemand muss" are no duty. */
const liftsDuty =
  /(?<!\p{L})(?:(?:muss|musst|müssen|braucht)\s(?:[^\s,]+\s){0,6}(?:nicht|nichts|kein\p{L}*|niemand)|(?:niemand|kein\p{L}*)\s(?:[^\s,]+\s){0,3}(?:muss|müssen|braucht))(?!\p{L})/iu;

/** What makes a right out of a possibility when "kann" is left out. */
const grants =
  /(?<!\p{L})(?:bekommt|bekommen|erhält|erhalten|erstattet|erstatten|übernimmt|zahlt|fördert|gefördert|besteht|legt|genehmigt)(?!\p{L})/iu;

/** True when a statement makes a duty of what may be, a choice of what must be, or a fact of what may be. */
export function changesModal({ signs: said, text, marks }: Statement, held: Signs): boolean {
  const negated = liftsDuty.test(text);
  const must = text.search(/(?<!\p{L})(?:muss|müssen|musst)(?!\p{L})/iu);
  const namesLeast = marks.some(({ bounds, start }) => start > must && (bounds.has('>=') || bounds.has('>')));
  if (said.must && !said.may && !negated && !namesLeast && !/zustimm|einverst/iu.test(text) && held.may && !held.must) return true;
  if (said.may && !said.must && held.must && !held.may && !negated && held.negations.length === 0) return true;
  return (
    held.may &&
    !held.must &&
    !said.may &&
    !said.must &&
    !said.hedged &&
    grants.test(text) &&
    held.negations.length === said.negations.length
  );
}
