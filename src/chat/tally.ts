/** What a decision about a note leads to: what is noted from now on, until an instant in milliseconds, and what was decided. */
export type Noted<Result> = { readonly note: string; readonly until: number; readonly result: Result };

/** Short notes about what happened just now, of all processes together; nobody can tell whom one is about. */
export interface Tally {
  /** Decides on the note under a name with nobody in between; `decide` may run several times. Throws when nothing can be noted. */
  note<Result>(name: string, decide: (before: string | undefined) => Noted<Result>): Promise<Result>;
}
