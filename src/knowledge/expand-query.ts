import type { GlossaryEntry, Situation } from '../ask/article.ts';
import { stem } from './search/stem.ts';
import { type QueryWord, queryWords, startOfQuery } from './search/text-index.ts';
import { contentWords, words } from './search/words.ts';

export type ExpandedQuery = { readonly words: readonly QueryWord[]; readonly situations: ReadonlySet<Situation> };

export type ExpandQuery = (question: string) => ExpandedQuery;

/** What an entry's meaning weighs in all: one that is told in many words must not outweigh what was typed. */
const meaningWeight = 0.7;

/** Adds to a question what its abbreviations and colloquial words stand for, and the situations they tell of. */
export function createExpandQuery(glossary: readonly GlossaryEntry[]): ExpandQuery {
  const forms = glossary.flatMap((entry) => [entry.term, ...entry.variants].map((form) => readForm(entry, form)));
  const byFirst = Map.groupBy(forms, ({ parts: [first] }) => (first?.open === undefined ? (first?.text ?? '') : anyFirst));
  const open = byFirst.get(anyFirst) ?? [];
  const meaningOf = new Map(glossary.map((entry) => [entry, wordsOfMeaning(entry)]));
  return onceInARow((question) => {
    const typed = words(startOfQuery(question)).map(toTyped);
    const found = new Set(typed.flatMap((word, at) => matchesAt([...(byFirst.get(word.stem) ?? []), ...open], typed, at)));
    const meanings = [...found].flatMap((entry) => readMeaning(meaningOf.get(entry) ?? [], typed));
    return {
      words: [...queryWords(question), ...strongest(meanings)],
      situations: new Set([...found].flatMap((entry) => entry.situation ?? [])),
    };
  });
}

/** An answer reads its question several times in a row: to find articles, and to judge the texts of each. */
function onceInARow(expand: ExpandQuery): ExpandQuery {
  let last: { readonly question: string; readonly expanded: ExpandedQuery } | undefined;
  return (question) => {
    if (last?.question !== question) last = { question, expanded: expand(question) };
    return last.expanded;
  };
}

type StemmedWord = { readonly word: string; readonly stem: string };

function wordsOfMeaning({ meaning }: GlossaryEntry): StemmedWord[] {
  return [...new Set(meaning.flatMap(contentWords))].map((word) => ({ word, stem: stem(word) }));
}

/** The words of an entry's meaning that the question has not; they share the weight. */
function readMeaning(meaning: readonly StemmedWord[], typed: readonly StemmedWord[]): QueryWord[] {
  const extra = meaning.filter((word) => typed.every((own) => own.stem !== word.stem));
  return extra.map(({ word }) => ({ word, weight: meaningWeight / extra.length }));
}

/** A word that several entries mean counts once. */
function strongest(meanings: readonly QueryWord[]): QueryWord[] {
  const weights = new Map<string, number>();
  for (const { word, weight } of meanings) weights.set(word, Math.max(weight, weights.get(word) ?? 0));
  return [...weights].map(([word, weight]) => ({ word, weight }));
}

/** Key of the forms that begin with an open word; no word has a star. */
const anyFirst = '*';

function toTyped(word: string): StemmedWord {
  return { word, stem: word.length >= 5 ? stem(word) : word };
}

/** A word of a form; "schul*" stands for all words that begin so, "*kurs" for all that end so. */
type Part = { readonly text: string; readonly open: 'end' | 'start' | undefined };

/** A way of saying something. A loose one is met in any order and with words between: "Auftragsbuch leer". */
type Form = { readonly entry: GlossaryEntry; readonly parts: readonly Part[]; readonly loose: boolean };

const shortestLooseWord = 3;

function readForm(entry: GlossaryEntry, form: string): Form {
  const pieces = form.split(/\s+/).flatMap((piece) => words(piece).map((word) => ({ word, open: readOpen(piece) })));
  const parts = pieces.map(({ word, open }) => ({ text: open === undefined ? toTyped(word).stem : word, open }));
  const telling = pieces.every(({ word }) => word.length >= shortestLooseWord && contentWords(word).length > 0);
  return { entry, parts, loose: parts.length > 1 && telling };
}

function readOpen(piece: string): Part['open'] {
  if (piece.startsWith('*')) return 'start';
  return piece.endsWith('*') ? 'end' : undefined;
}

/** So many words may stand between the words of a loose form: "Stunden bei uns in der Halle runter". */
const reach = 5;

function matchesAt(forms: readonly Form[], typed: readonly StemmedWord[], at: number): GlossaryEntry[] {
  return forms.filter((form) => (form.loose ? meetsNear(form, typed, at) : meetsInRow(form, typed, at))).map(({ entry }) => entry);
}

/** All words in a row, also those that carry no meaning alone: "macht dicht", "Leute sollen bleiben". */
function meetsInRow({ parts }: Form, typed: readonly StemmedWord[], at: number): boolean {
  return parts.every((part, i) => meets(part, typed[at + i]));
}

function meetsNear({ parts: [first, ...others] }: Form, typed: readonly StemmedWord[], at: number): boolean {
  if (first === undefined || !meets(first, typed[at])) return false;
  const near = typed.slice(Math.max(0, at - reach), at + reach + 1);
  return others.every((part) => near.some((word) => meets(part, word)));
}

function meets({ text, open }: Part, typed: StemmedWord | undefined): boolean {
  if (typed === undefined) return false;
  if (open === 'start') return typed.word.endsWith(text) || typed.stem.endsWith(stem(text));
  return open === 'end' ? typed.word.startsWith(text) : typed.stem === text;
}
