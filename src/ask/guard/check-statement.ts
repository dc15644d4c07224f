import { borrows } from './borrows.ts';
import { changesModal } from './changes-modal.ts';
import { checkConditions } from './check-conditions.ts';
import type { Carrier, Clause } from './find-carriers.ts';
import { flipsNegation } from './flips-negation.ts';
import { joinsWrongly } from './joins-wrongly.ts';
import type { Mark } from './marks.ts';
import { marksAgree, sameValue } from './marks-agree.ts';
import { namesOther, swapsArticle } from './names-other.ts';
import type { Pair } from './pair.ts';
import type { Passage, Weigh } from './passage.ts';
import { saysOpposite, swapsGenitive } from './says-opposite.ts';
import type { Statement } from './statement.ts';
import { swapsDoer } from './swaps-doer.ts';
import { swapsRoles } from './swaps-roles.ts';
import type { CutReason } from './verdict.ts';

/** What is cited, and how much each word tells there. */
export type Cited = { readonly passages: readonly Passage[]; readonly weigh: Weigh };

/** Why none of the statements that may carry this one does; undefined when one does. */
export function checkStatement({ said, whole }: Clause, carriers: readonly Carrier[], { passages, weigh }: Cited): CutReason | undefined {
  if (said !== whole && said.words.length === 0) return undefined;
  if (joinsWrongly(said, passages)) return 'figure';
  const reasons = carriers.map(({ held, about, articleId }) =>
    swapsArticle(said, held, { articleId, passages }) || namesOther(said, held, articleId)
      ? 'name'
      : check({ said, whole, held, others: passages.flatMap(({ statements }) => statements), topic: about.words, weigh }, about),
  );
  if (carriers.length === 0) return 'unsupported';
  return reasons.every((reason) => reason !== undefined) ? reasons[0] : undefined;
}

/** The value is there, under another limit. */
function limitsOtherwise(mark: Mark, { marks }: Statement): boolean {
  return marks.some((held) => sameValue(mark, held)) && !marks.some((held) => marksAgree(mark, held));
}

function check(pair: Pair, around: Statement): CutReason | undefined {
  const { said, held } = pair;
  if (borrows(pair)) return 'unsupported';
  if (said.marks.some((mark) => limitsOtherwise(mark, held))) return 'figure';
  if (flipsNegation(pair)) return 'negation';
  if (saysOpposite(said.text, held.text) || swapsGenitive(said.text, held.text)) return 'opposite';
  if (swapsRoles(pair, around) || swapsDoer(said, held)) return 'role';
  if (changesModal(said, held.signs)) return 'modal';
  return checkConditions(pair);
}
