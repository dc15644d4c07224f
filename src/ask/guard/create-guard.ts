import { checkMarks } from './check-marks.ts';
import { checkStatement } from './check-statement.ts';
import type { Evidence, GuardContext, Sentence } from './evidence.ts';
import { hasForeignName } from './has-foreign-name.ts';
import { hasMarkup } from './has-markup.ts';
import { isInLanguage } from './is-in-language.ts';
import { isMerged } from './is-merged.ts';
import { isQuoted } from './is-quoted.ts';
import { isVerdictOnCase } from './is-verdict-on-case.ts';
import { lacksSupport } from './lacks-support.ts';
import { createNameFinder, type NameFinder } from './name-finder.ts';
import { createWeigh, type Passage, readPassage } from './passage.ts';
import { saysForeignNumber } from './says-foreign-number.ts';
import { speaksOfItself } from './speaks-of-itself.ts';
import { splitClauses } from './split-clauses.ts';
import { readStatement, type Statement } from './statement.ts';
import type { CutReason, Verdict } from './verdict.ts';

/** Decides for each sentence of a model whether it may be shown. */
export type Guard = (sentence: Sentence) => Verdict;

const longest = 400;

/** Makes the guard of one answer. The model is not trusted: what its passages do not carry is cut. Pure. */
export function createGuard(context: GuardContext): Guard {
  const names = finderOf(context.names);
  const passages = readWhenCited(context.evidence, names);
  return (sentence) => {
    const reason =
      checkForm(sentence, context.language) ??
      checkCites(sentence, passages) ??
      checkContent(sentence, { names, passages, language: context.language });
    return reason === undefined ? { kind: 'kept' } : { kind: 'cut', reason };
  };
}

/** The names are those of the whole base and stay the same from answer to answer. */
const finders = new WeakMap<GuardContext['names'], NameFinder>();

function finderOf(names: GuardContext['names']): NameFinder {
  const finder = finders.get(names) ?? createNameFinder(names);
  finders.set(names, finder);
  return finder;
}

/** Most passages are never cited. */
type Passages = { readonly has: (id: string) => boolean; readonly get: (id: string) => Passage | undefined };

function readWhenCited(all: readonly Evidence[], names: NameFinder): Passages {
  const known = new Map(all.map((evidence) => [evidence.id, evidence]));
  const read = new Map<string, Passage>();
  const get = (id: string) => {
    const evidence = known.get(id);
    const passage = read.get(id) ?? (evidence && readPassage(evidence, names));
    if (passage) read.set(id, passage);
    return passage;
  };
  return { has: (id) => known.has(id), get };
}

function checkForm({ text }: Sentence, language: GuardContext['language']): CutReason | undefined {
  if (text.length > longest || (text.match(/\p{L}/gu)?.length ?? 0) < 8) return 'length';
  if (hasMarkup(text)) return 'markup';
  if (speaksOfItself(text)) return 'self';
  if (isVerdictOnCase(text)) return 'verdict';
  return isInLanguage(text, language) ? undefined : 'language';
}

function checkCites({ cites }: Sentence, passages: Passages): CutReason | undefined {
  if (cites.length === 0) return 'no-citation';
  return cites.every((id) => passages.has(id)) ? undefined : 'unknown-citation';
}

type Known = { readonly names: NameFinder; readonly passages: Passages; readonly language: GuardContext['language'] };

function checkContent({ text, cites }: Sentence, { names, passages, language }: Known): CutReason | undefined {
  const cited = [...new Set(cites)].flatMap((id) => passages.get(id) ?? []);
  if (hasForeignName(text, cited, names)) return 'name';
  if (language === 'other') return saysForeignNumber(text, cited) ? 'figure' : undefined;
  return checkGerman(text, cited, names);
}

/** Why a clause may be cut that only merges two statements; another instrument or party is none of them. */
const mayMerge: ReadonlySet<CutReason> = new Set<CutReason>(['unsupported', 'negation', 'condition', 'figure', 'opposite', 'past', 'plan']);

function checkGerman(text: string, cited: readonly Passage[], names: NameFinder): CutReason | undefined {
  if (isQuoted(text, cited)) return undefined;
  const weigh = createWeigh(cited.flatMap(({ statements }) => statements));
  const clauses = splitClauses(text);
  const whole = { ...readStatement(text, names), clauses: startsOf(clauses, text) };
  const wrong = checkMarks(whole, cited, weigh) ?? (lacksSupport(whole, cited, weigh) ? 'unsupported' : undefined);
  if (wrong !== undefined) return wrong;
  return clauses
    .map((clause) => {
      const check = (said: Statement) => checkStatement({ said, whole }, cited, weigh);
      const reason = check(clauses.length === 1 ? whole : readStatement(clause, names));
      return reason !== undefined && mayMerge.has(reason) && isMerged(clause, (piece) => check(readStatement(piece, names)))
        ? undefined
        : reason;
    })
    .find((reason) => reason !== undefined);
}

function startsOf(clauses: readonly string[], text: string): number[] {
  return clauses.map((clause) => text.indexOf(clause));
}
