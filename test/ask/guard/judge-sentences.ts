import { createGuard } from '../../../src/ask/guard/create-guard.ts';
import type { Verdict } from '../../../src/ask/guard/verdict.ts';
import { evidenceOf, idsAt, namesOfAll, readShippedArticles } from './open-evidence.ts';
import { readSentences, type Written } from './read-sentences.ts';

/** A sentence with what the guard says of it. */
export type Judged = Written & { readonly verdict: Verdict };

const articles = new Map(readShippedArticles().map((article) => [article.id, article]));
const names = namesOfAll([...articles.values()]);

/** Lets the guard judge written sentences on the passages that they cite, with the rest of the articles beside them. */
export function judgeSentences(sentences: readonly Written[] = readSentences()): Judged[] {
  return sentences.map((written) => {
    const evidence = [...new Set(written.places.map(({ article }) => article))].flatMap((id) => {
      const article = articles.get(id);
      return article ? evidenceOf(article) : [];
    });
    const guard = createGuard({ evidence, names, question: 'Was gilt hier?', language: 'de' });
    return { ...written, verdict: guard({ text: written.text, cites: written.places.flatMap((place) => idsAt(place, evidence)) }) };
  });
}

/** The sentences that the guard judges wrongly, each on a line, for who reads a failing test. */
export function missesOf(judged: readonly Judged[]): string[] {
  return judged.filter((one) => (one.kind === undefined) !== (one.verdict.kind === 'kept')).map(describe);
}

function describe({ kind, verdict, text, places }: Judged): string {
  const what = kind === undefined ? `cut as ${verdict.kind === 'cut' ? verdict.reason : ''}` : `kept although wrong (${kind})`;
  return `${what}: ${text} [${places.map(({ article, heading }) => `${article} | ${heading}`).join(' & ')}]`;
}

/** The share of wrong sentences that were caught, and of right ones that were cut. */
export function ratesOf(judged: readonly Judged[]): { readonly caught: number; readonly cut: number } {
  const [wrong, right] = [judged.filter(({ kind }) => kind !== undefined), judged.filter(({ kind }) => kind === undefined)];
  const isCut = ({ verdict }: Judged) => verdict.kind === 'cut';
  return { caught: wrong.filter(isCut).length / wrong.length, cut: right.filter(isCut).length / right.length };
}
