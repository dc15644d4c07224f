import { checkConditions, type Pair } from './check-conditions.ts';
import { changesModal } from './check-modals.ts';
import { flipsNegation } from './check-negation.ts';
import { saysOpposite } from './check-opposites.ts';
import { joinsWrongly } from './check-pairs.ts';
import { swapsRoles } from './check-roles.ts';
import { type Clause, findCarriers } from './find-carriers.ts';
import type { Passage, Weigh } from './passage.ts';
import type { Statement } from './statement.ts';
import type { CutReason } from './verdict.ts';

/** Why no statement of the evidence carries this one; undefined when one does. */
export function checkStatement({ said, whole }: Clause, passages: readonly Passage[], weigh: Weigh): CutReason | undefined {
  if (joinsWrongly(said, passages)) return 'figure';
  const carriers = findCarriers({ said, whole }, passages, weigh);
  const reasons = carriers.map(({ held, about }) => check({ said, whole, held, topic: about.words, weigh }, about));
  return carriers.length === 0 ? 'unsupported' : reasons.every((reason) => reason !== undefined) ? reasons[0] : undefined;
}

function check(pair: Pair, around: Statement): CutReason | undefined {
  const { said, held } = pair;
  if (flipsNegation(pair)) return 'negation';
  if (saysOpposite(said.text, held.text)) return 'opposite';
  if (swapsRoles(said, held, around)) return 'role';
  if (changesModal({ ...said.signs, text: said.text }, held.signs)) return 'modal';
  return checkConditions(pair);
}
