import { checkMarks } from './check-marks.ts';
import { checkStatement } from './check-statement.ts';
import { findCarriers } from './find-carriers.ts';
import { hasForeignDigits } from './has-foreign-digits.ts';
import { isMerged } from './is-merged.ts';
import { lacksSupport } from './lacks-support.ts';
import type { NameFinder } from './name-finder.ts';
import type { ReadSentence } from './read-clauses.ts';
import { readStatement, type Statement } from './statement.ts';
import type { CutReason } from './verdict.ts';

/** Why a clause may be cut that only merges two statements; another instrument or party is none of them. */
const mayMerge: ReadonlySet<CutReason> = new Set<CutReason>(['unsupported', 'negation', 'condition', 'figure', 'opposite', 'past', 'plan']);

/** What is wrong with a sentence by the evidence that it cites; undefined where nothing is found. */
export function checkClauses({ whole, clauses, cited }: ReadSentence, names: NameFinder): CutReason | undefined {
  const { passages, weigh } = cited;
  if (hasForeignDigits(whole, passages)) return 'figure';
  const wrong = checkMarks(whole, passages, weigh) ?? (lacksSupport(whole, passages, weigh) ? 'unsupported' : undefined);
  if (wrong !== undefined) return wrong;
  const check = (said: Statement) => checkStatement({ said, whole }, findCarriers({ said, whole }, passages, weigh), cited);
  return clauses
    .map(({ said, carriers }) => {
      const reason = checkStatement({ said, whole }, carriers, cited);
      const isFine = reason !== undefined && mayMerge.has(reason) && isMerged(said.text, (piece) => check(readStatement(piece, names)));
      return isFine ? undefined : reason;
    })
    .find((reason) => reason !== undefined);
}
