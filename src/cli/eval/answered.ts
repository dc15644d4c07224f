import type { Written } from '../../ask/writing/write-answer.ts';
import type { EvalQuestion } from './read-question-file.ts';
import type { CallsMade } from './watch-calls.ts';
import type { Writings } from './watch-model.ts';

/** What a model did for one answer; `ms` is the time in its calls. */
export type Work = CallsMade & Writings;

/** A question with what the bot answered. `ms` is how long all of it took. */
export type Answered = {
  readonly question: EvalQuestion;
  /** As in `tws ask --json`. */
  readonly kind: string;
  /** What a person reads of it without sources and buttons. */
  readonly shown: string;
  /** Ids of articles: as the rules chose them, as the answer cites them, and all that the search found. */
  readonly ranked: readonly string[];
  readonly cited: readonly string[];
  readonly found: readonly string[];
  readonly ms: number;
  /** Set where a model was asked for it. */
  readonly model: (Work & { readonly written: Written }) | undefined;
};
