import { type Asked, createAsk } from '../../src/ask/ask.ts';
import type { Outcome } from '../../src/ask/outcome.ts';
import type { Retriever } from '../../src/ask/retriever.ts';
import { createMemory } from './in-memory-stores.ts';

export type AskOptions = { readonly now?: string; readonly branchSpansLaender?: boolean };

/** Asks within one conversation, on a fixed day; gives the outcome of what must be a question. */
export function openAsk(retriever: Retriever, { now = '2026-11-22T09:00:00Z', branchSpansLaender = false }: AskOptions = {}) {
  const memory = createMemory();
  const ask = createAsk({ retriever: () => retriever, memory, now: () => new Date(now) });
  const say = (typed: string, circumstance?: string): Promise<Asked> =>
    ask(typed, { conversation: 'thread', branchSpansLaender, circumstance });
  const outcomeOf = async (typed: string, circumstance?: string): Promise<Outcome> => {
    const asked = await say(typed, circumstance);
    if (asked.kind !== 'answered') throw new Error(`„${typed}“ is no question: ${JSON.stringify(asked)}`);
    return asked.outcome;
  };
  return { say, outcomeOf, memory };
}

/** Ids of the articles that an outcome is about, the first one first. */
export function topicsOf(outcome: Outcome): string[] {
  switch (outcome.kind) {
    case 'grounded':
    case 'expired':
      return [outcome.extract, ...outcome.also].map(({ article }) => article.id);
    case 'clarify':
      return outcome.candidates.map(({ id }) => id);
    case 'not-covered':
    case 'out-of-scope':
      return outcome.near.map(({ id }) => id);
  }
}
