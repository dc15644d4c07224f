import type { Cited } from './check-statement.ts';
import { type Carrier, type Clause, findCarriers } from './find-carriers.ts';
import type { NameFinder } from './name-finder.ts';
import { createWeigh, type Passage } from './passage.ts';
import { splitClauses } from './split-clauses.ts';
import { readStatement, type Statement } from './statement.ts';

/** A clause of the model with the statements that may carry it, best first. */
export type ReadClause = Clause & { readonly carriers: readonly Carrier[] };

/** A sentence of the model taken apart, with what it cites. */
export type ReadSentence = { readonly whole: Statement; readonly clauses: readonly ReadClause[]; readonly cited: Cited };

/** Takes a sentence of the model apart. */
export function readClauses(text: string, passages: readonly Passage[], names: NameFinder): ReadSentence {
  const weigh = createWeigh(passages.flatMap(({ statements }) => statements));
  const clauses = splitClauses(text);
  const whole = { ...readStatement(text, names), clauses: clauses.map((clause) => text.indexOf(clause)) };
  const read = (clause: string): ReadClause => {
    const said = clauses.length === 1 ? whole : readStatement(clause, names);
    return { said, whole, carriers: findCarriers({ said, whole }, passages, weigh) };
  };
  return { whole, clauses: clauses.map(read), cited: { passages, weigh } };
}
