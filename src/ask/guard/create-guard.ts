import { checkClauses } from './check-clauses.ts';
import type { Evidence, GuardContext, Sentence } from './evidence.ts';
import { hasForeignName } from './has-foreign-name.ts';
import { hasMarkup } from './has-markup.ts';
import { isInLanguage } from './is-in-language.ts';
import { isLoose } from './is-loose.ts';
import { isQuoted } from './is-quoted.ts';
import { isVerdictOnCase } from './is-verdict-on-case.ts';
import { createNameFinder, type NameFinder } from './name-finder.ts';
import { type Passage, readPassage } from './passage.ts';
import { readClauses } from './read-clauses.ts';
import { sayInBaseWords } from './say-in-base-words.ts';
import { saysForeignNumber } from './says-foreign-number.ts';
import { speaksOfItself } from './speaks-of-itself.ts';
import type { CutReason, Verdict } from './verdict.ts';

/** Decides for each sentence of a model whether it may be shown. */
export type Guard = (sentence: Sentence) => Verdict;

const longest = 400;

/** Makes the guard of one answer. The model is not trusted: what its passages do not carry is cut. Pure. */
export function createGuard(context: GuardContext): Guard {
  const names = finderOf(context.names);
  const passages = readWhenCited(context.evidence, names);
  return (sentence) => {
    const faulty = checkForm(sentence, context.language) ?? checkCites(sentence, passages);
    if (faulty !== undefined) return { kind: 'cut', reason: faulty };
    return judgeContent(sentence, { names, passages, language: context.language });
  };
}

/** Reads a passage that may be cited, which is then known. */
export function prepareGuard(evidence: Evidence, names: GuardContext['names']): void {
  readPassage(evidence, finderOf(names));
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
  return isInLanguage(text, language) ? undefined : 'language';
}

function checkCites({ cites }: Sentence, passages: Passages): CutReason | undefined {
  if (cites.length === 0) return 'no-citation';
  return cites.every((id) => passages.has(id)) ? undefined : 'unknown-citation';
}

type Known = { readonly names: NameFinder; readonly passages: Passages; readonly language: GuardContext['language'] };

function judgeContent({ text, cites }: Sentence, { names, passages, language }: Known): Verdict {
  const cited = [...new Set(cites)].flatMap((id) => passages.get(id) ?? []);
  const isForeign = hasForeignName(text, cited, names);
  if (language === 'other') return judgeForeign(text, cited, isForeign);
  const faulty = faultOf(text, isForeign);
  if (faulty === undefined && isQuoted(text, cited)) return { kind: 'kept' };
  const read = readClauses(text, cited, names);
  const reason = faulty ?? checkClauses(read, names) ?? (read.clauses.some((clause) => isLoose(clause, read.cited)) ? 'loose' : undefined);
  if (reason === undefined) return { kind: 'kept' };
  const by = sayInBaseWords(read).filter((sentence) => checkForm(sentence, language) === undefined);
  return by.length > 0 ? { kind: 'replaced', by, reason } : { kind: 'cut', reason };
}

function faultOf(text: string, isForeign: boolean): CutReason | undefined {
  if (isVerdictOnCase(text)) return 'verdict';
  return isForeign ? 'name' : undefined;
}

function judgeForeign(text: string, cited: readonly Passage[], isForeign: boolean): Verdict {
  const faulty = faultOf(text, isForeign);
  if (faulty !== undefined) return { kind: 'cut', reason: faulty };
  return saysForeignNumber(text, cited) ? { kind: 'cut', reason: 'figure' } : { kind: 'kept' };
}
