import type { Shelf } from '../chat/shelf.ts';

type Question = { readonly channel: string; readonly ts: string };

/** What became of questions after they were asked: the time stamp of the last change, or that they were deleted. */
export type Questions = {
  readonly lastChange: (question: Question) => Promise<string | undefined>;
  /** False when a later change is known already: events may arrive in any order. */
  readonly change: (question: Question, at: string) => Promise<boolean>;
  readonly delete: (question: Question) => Promise<void>;
};

const minutes = 24 * 60;
/** Sorts behind every time stamp. */
const deleted = 'deleted';

export function createQuestions(shelf: Shelf): Questions {
  const nameOf = ({ channel, ts }: Question) => `question ${channel} ${ts}`;
  return {
    lastChange: (question) => shelf.get(nameOf(question)),
    async change(question, at) {
      const last = await shelf.get(nameOf(question));
      if (last !== undefined && last > at) return false;
      await shelf.put(nameOf(question), at, minutes);
      return true;
    },
    delete: (question) => shelf.put(nameOf(question), deleted, minutes),
  };
}

/** Marks the answer to a question. */
export function answerKey({ channel, ts }: Question): string {
  return `slack answer ${channel} ${ts}`;
}
