import { createGuard } from '../../../src/ask/guard/create-guard.ts';
import { sameValue } from '../../../src/ask/guard/marks-agree.ts';
import { createNameFinder } from '../../../src/ask/guard/name-finder.ts';
import { readStatement } from '../../../src/ask/guard/statement.ts';
import type { Verdict } from '../../../src/ask/guard/verdict.ts';
import { evidenceOf, idsAt, namesOfAll, readShippedArticles } from './open-evidence.ts';
import { readSentences, type Written } from './read-sentences.ts';

/** A sentence with what the guard says of it. */
export type Judged = Written & { readonly verdict: Verdict };

const articles = new Map(readShippedArticles().map((article) => [article.id, article]));
const names = namesOfAll([...articles.values()]);
const finder = createNameFinder(names);

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
  return judged.filter((one) => (one.kind === undefined ? isLost(one) : one.verdict.kind === 'kept')).map(describe);
}

function describe({ kind, verdict, text, places }: Judged): string {
  const what = kind === undefined ? `lost as ${verdict.kind === 'kept' ? '' : verdict.reason}` : `kept although wrong (${kind})`;
  return `${what}: ${text} [${places.map(({ article, heading }) => `${article} | ${heading}`).join(' & ')}]`;
}

/** Nothing of it is shown, or the base's own sentences lack one of its figures. */
function isLost({ text, verdict }: Judged): boolean {
  if (verdict.kind !== 'replaced') return verdict.kind === 'cut';
  const shown = verdict.by.flatMap((sentence) => readStatement(sentence.text, finder).marks);
  return readStatement(text, finder).marks.some((mark) => !shown.some((other) => sameValue(mark, other)));
}

/** The shares of wrong sentences that were not shown, of right ones that were lost, and of right ones that were shown as they are. */
export function ratesOf(judged: readonly Judged[]): { readonly caught: number; readonly lost: number; readonly asWritten: number } {
  const [wrong, right] = [judged.filter(({ kind }) => kind !== undefined), judged.filter(({ kind }) => kind === undefined)];
  const share = (list: readonly Judged[], is: (one: Judged) => boolean) => list.filter(is).length / list.length;
  const isKept = ({ verdict }: Judged) => verdict.kind === 'kept';
  return { caught: 1 - share(wrong, isKept), lost: share(right, isLost), asWritten: share(right, isKept) };
}
