import type { Platform } from '../chat/references.ts';
import type { Shelf } from '../chat/shelf.ts';

/** A message of a person: `place` is the channel or chat, `id` what the platform calls the message. */
export type Question = { readonly place: string; readonly id: string };

/** What became of questions after they were asked: when they were last changed, or that they were deleted. */
export type Questions = {
  readonly lastChange: (question: Question) => Promise<string | undefined>;
  /** False when a later change is known already: events may arrive in any order. `at` sorts as text. */
  readonly change: (question: Question, at: string) => Promise<boolean>;
  readonly delete: (question: Question) => Promise<void>;
};

const minutes = 24 * 60;
/** Sorts behind every time stamp. */
const deleted = 'deleted';

export function createQuestions(shelf: Shelf): Questions {
  const nameOf = ({ place, id }: Question) => `question ${place} ${id}`;
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
export function answerKey(platform: Platform, { place, id }: Question): string {
  return `${platform} answer ${place} ${id}`;
}
