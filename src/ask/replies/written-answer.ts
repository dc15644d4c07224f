import type { Article } from '../article.ts';
import type { Outcome } from '../outcome.ts';
import type { Style } from '../writing/style.ts';
import type { Written } from '../writing/write-answer.ts';
import type { AskedAgain } from './style-value.ts';

/** What a model wrote for a question, and what the knowledge base says to it without one. */
export type WrittenAnswer = AskedAgain & {
  readonly outcome: Outcome;
  readonly written: Written;
  readonly style: Style;
  readonly article: (id: string) => Article | undefined;
  /** Whether a page for the notice board can be printed where it is shown. */
  readonly printable: boolean;
};
