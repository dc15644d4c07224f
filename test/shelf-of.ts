import { personKey } from '../src/chat/references.ts';
import type { Notes, Shelf } from '../src/chat/shelf.ts';

/** A shelf over one place for all notes; those of a person carry who it is in their names. */
export function shelfOf(notes: Notes): Shelf {
  return {
    ...notes,
    of: (person) => ({
      put: (key, text, minutes) => notes.put(`${personKey(person)} ${key}`, text, minutes),
      get: (key) => notes.get(`${personKey(person)} ${key}`),
    }),
  };
}
