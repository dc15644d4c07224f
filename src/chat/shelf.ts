import type { PersonReference } from './references.ts';

/** Where small notes lie. */
export type Notes = {
  put(key: string, text: string, minutes: number): Promise<void>;
  get(key: string): Promise<string | undefined>;
};

/** Small notes that an adapter needs again soon, such as the steps of a form. Kept encrypted, and only for so long. */
export interface Shelf extends Notes {
  /** The notes about one person: these go when somebody has everything erased. */
  of(person: PersonReference): Notes;
}
