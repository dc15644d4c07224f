import type { Weigh } from './passage.ts';
import type { Word } from './read-words.ts';
import type { Statement } from './statement.ts';

/**
 * What a check compares: a clause of the model in its whole sentence, the statement of the evidence for it, all others that
 * are cited, and the words of what the passage is about.
 */
export type Pair = {
  readonly said: Statement;
  readonly whole: Statement;
  readonly held: Statement;
  readonly others: readonly Statement[];
  readonly topic: readonly Word[];
  readonly weigh: Weigh;
};
