import type { GlossaryEntry, Situation } from '../ask/article.ts';
import { stem } from './search/stem.ts';
import { type QueryWord, queryWords, startOfQuery } from './search/text-index.ts';
import { contentWords, words } from './search/words.ts';

export type ExpandedQuery = { readonly words: readonly QueryWord[]; readonly situations: ReadonlySet<Situation> };

export type ExpandQuery = (question: string) => ExpandedQuery;

const meaningWeight = 0.5;

/** Adds to a question what its abbreviations and colloquial words stand for, and the situations they tell of. */
export function createExpandQuery(glossary: readonly GlossaryEntry[]): ExpandQuery {
  const forms = glossary.flatMap((entry) => [entry.term, ...entry.variants].map((form) => readForm(entry, form)));
  const byFirst = Map.groupBy(forms, ({ parts }) => (parts[0]?.open ? anyFirst : (parts[0]?.text ?? '')));
  const open = byFirst.get(anyFirst) ?? [];
  return (question) => {
    const typed = words(startOfQuery(question)).map(toTyped);
    const found = new Set(typed.flatMap((word, at) => matchesAt([...(byFirst.get(word.stem) ?? []), ...open], typed, at)));
    const meanings = [...found].flatMap((entry) => entry.meaning);
    const extra = new Set(meanings.flatMap(contentWords).filter((word) => typed.every((own) => own.stem !== stem(word))));
    return {
      words: [...queryWords(question), ...[...extra].map((word) => ({ word, weight: meaningWeight }))],
      situations: new Set([...found].flatMap((entry) => entry.situation ?? [])),
    };
  };
}

/** Key of the forms that begin with an open word; no word has a star. */
const anyFirst = '*';

type Typed = { readonly word: string; readonly stem: string };

function toTyped(word: string): Typed {
  return { word, stem: word.length >= 5 ? stem(word) : word };
}

/** A word of a form; an open one ("schul*") stands for all words that begin so. */
type Part = { readonly text: string; readonly open: boolean };

/** A way of saying something. A loose one is met in any order and with words between: "Auftragsbuch leer". */
type Form = { readonly entry: GlossaryEntry; readonly parts: readonly Part[]; readonly loose: boolean };

const shortestLooseWord = 3;

function readForm(entry: GlossaryEntry, form: string): Form {
  const typed = form.split(/\s+/).flatMap((piece) => words(piece).map((word) => ({ word, open: piece.endsWith('*') })));
  const parts = typed.map(({ word, open }) => ({ text: open ? word : toTyped(word).stem, open }));
  const telling = typed.every(({ word }) => word.length >= shortestLooseWord && contentWords(word).length > 0);
  return { entry, parts, loose: parts.length > 1 && telling };
}

/** So many words may stand between the words of a loose form: "Stunden bei uns in der Halle runter". */
const reach = 5;

function matchesAt(forms: readonly Form[], typed: readonly Typed[], at: number): GlossaryEntry[] {
  return forms.filter((form) => (form.loose ? meetsNear(form, typed, at) : meetsInRow(form, typed, at))).map(({ entry }) => entry);
}

/** All words in a row, also those that carry no meaning alone: "macht dicht", "Leute sollen bleiben". */
function meetsInRow({ parts }: Form, typed: readonly Typed[], at: number): boolean {
  return parts.every((part, i) => meets(part, typed[at + i]));
}

function meetsNear({ parts }: Form, typed: readonly Typed[], at: number): boolean {
  const [first, ...others] = parts;
  const near = typed.slice(Math.max(0, at - reach), at + reach + 1);
  return first !== undefined && meets(first, typed[at]) && others.every((part) => near.some((word) => meets(part, word)));
}

function meets({ text, open }: Part, typed: Typed | undefined): boolean {
  return typed !== undefined && (open ? typed.word.startsWith(text) : typed.stem === text);
}
