import type { SourceRow } from '../../chat/message.ts';
import { numberSources } from './number-sources.ts';
import type { WrittenAnswer } from './written-answer.ts';

/** What hangs on a notice board: a title, whole sentences with the numbers of their sources, and these. */
export type Poster = {
  readonly title: string;
  readonly sentences: readonly { readonly text: string; readonly sources: readonly number[] }[];
  readonly sources: readonly SourceRow[];
  /** Whether a model put it into another language. */
  readonly isTranslated: boolean;
};

/** An answer as it hangs on a notice board. */
export function posterOf(answer: WrittenAnswer): Poster {
  const { written } = answer;
  const numbers = numberSources(answer);
  return {
    title: titleOf(answer),
    sentences: written.sentences.map((sentence) => ({ text: sentence.text, sources: numbers.numbersOf(sentence) })),
    sources: numbers.rows,
    isTranslated: written.original !== undefined,
  };
}

function titleOf({ outcome, written, article }: WrittenAnswer): string {
  if (outcome.kind === 'grounded') return outcome.extract.article.title;
  const [first] = written.sentences.flatMap(({ cites }) => cites.flatMap((id) => written.evidence.find((each) => each.id === id) ?? []));
  return article(first?.articleId ?? '')?.title ?? 'Aushang';
}
