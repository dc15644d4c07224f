import type { SourceRow } from '../../chat/message.ts';
import type { Article } from '../article.ts';
import type { Sentence } from '../guard/evidence.ts';
import type { Evidence } from '../writing/evidence-book.ts';
import type { Written } from '../writing/write-answer.ts';

/** Sources by their numbers, and the numbers of those that carry a sentence. */
export type NumberedSources = { readonly rows: readonly SourceRow[]; readonly numbersOf: (sentence: Sentence) => readonly number[] };

type Cited = { readonly written: Written; readonly article: (id: string) => Article | undefined };

/**
 * Numbers the sources of what a model wrote as its sentences cite them, each once: that of the key fact where one is cited, else the
 * first of the article. `begun` are sources that have their numbers already.
 */
export function numberSources({ written, article }: Cited, begun: readonly SourceRow[] = []): NumberedSources {
  const rows = [...begun];
  const numbers = new Map<string, number>();
  for (const id of written.sentences.flatMap(({ cites }) => cites)) {
    const evidence = written.evidence.find((each) => each.id === id);
    const source = evidence && sourceOf(evidence, article(evidence.articleId));
    if (!source) continue;
    const known = rows.find((row) => isSame(row, source));
    numbers.set(id, known?.number ?? rows.push({ ...source, number: rows.length + 1 }));
  }
  return { rows, numbersOf: ({ cites }) => [...new Set(cites.flatMap((id) => numbers.get(id) ?? []))] };
}

/** What is no article's, such as dates of workshops, says itself where it is from. */
function sourceOf({ fact, source: own }: Evidence, article: Article | undefined): Omit<SourceRow, 'number'> | undefined {
  const source = own ?? article?.sources[(fact?.source ?? 1) - 1];
  return (
    source && { title: source.title, url: source.url, asOf: source.date, reviewedOn: own === undefined ? article?.reviewedOn : undefined }
  );
}

/** Its date may be another: a source under a quoted answer is as old as the oldest of what is used. */
function isSame(one: Omit<SourceRow, 'number'>, other: Omit<SourceRow, 'number'>): boolean {
  return one.title === other.title && one.url === other.url && one.reviewedOn === other.reviewedOn;
}
