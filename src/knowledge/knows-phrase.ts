import type { Retriever } from '../ask/retriever.ts';
import type { SearchedBase } from './load-knowledge-base.ts';
import { indexArticle } from './passages.ts';
import type { Lexicon } from './search/lexicon.ts';
import { words } from './search/words.ts';

/** Makes the test whether a word, in any form, or a phrase, word by word, stands in the base or its glossary. */
export function createKnowsPhrase({ articles, glossary }: SearchedBase, lexicon: Lexicon): Retriever['knows'] {
  const texts = articles.flatMap((article) => indexArticle(article).map((field) => field.text));
  const terms = glossary.flatMap((entry) => [entry.term, ...entry.variants, ...entry.meaning]);
  const inOrder = ` ${[...texts, ...terms].flatMap(words).join(' ')} `;
  const glossaryWords = new Set(terms.flatMap(words));
  return (phrase) => {
    const parts = words(phrase);
    if (parts.length > 1) return inOrder.includes(` ${parts.join(' ')}`) || inOrder.includes(` ${parts.join('')}`);
    return parts.every((word) => lexicon.lookUp(word).known || glossaryWords.has(word));
  };
}
