import type { GlossaryEntry, Situation } from '../ask/article.ts';
import { stem } from './search/stem.ts';
import { type QueryWord, queryWords, startOfQuery } from './search/text-index.ts';
import { contentWords, words } from './search/words.ts';

export type ExpandedQuery = { readonly words: readonly QueryWord[]; readonly situations: ReadonlySet<Situation> };

export type ExpandQuery = (question: string) => ExpandedQuery;

const meaningWeight = 0.5;

/** Adds to a question what its abbreviations and colloquial words stand for, and the situations they tell of. */
export function createExpandQuery(glossary: readonly GlossaryEntry[]): ExpandQuery {
  const forms = glossary.flatMap((entry) => [entry.term, ...entry.variants].map((form) => ({ entry, form: stems(form) })));
  const byFirst = Map.groupBy(forms, ({ form }) => form[0] ?? '');
  return (question) => {
    const typed = stems(startOfQuery(question));
    const found = new Set(typed.flatMap((word, at) => matchesAt(byFirst.get(word) ?? [], typed, at)));
    const meanings = [...found].flatMap((entry) => entry.meaning);
    const extra = new Set(meanings.flatMap(contentWords).filter((word) => !typed.includes(stem(word))));
    return {
      words: [...queryWords(question), ...[...extra].map((word) => ({ word, weight: meaningWeight }))],
      situations: new Set([...found].flatMap((entry) => entry.situation ?? [])),
    };
  };
}

/** All words, also those that carry no meaning alone: "macht dicht", "Leute sollen bleiben". */
function stems(text: string): string[] {
  return words(text).map((word) => (word.length >= 5 ? stem(word) : word));
}

type Form = { readonly entry: GlossaryEntry; readonly form: readonly string[] };

function matchesAt(forms: readonly Form[], typed: readonly string[], at: number): GlossaryEntry[] {
  return forms.filter(({ form }) => form.every((word, i) => typed[at + i] === word)).map(({ entry }) => entry);
}
