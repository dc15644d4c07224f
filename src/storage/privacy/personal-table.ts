import type { Asking, Erasing } from './erasing.ts';

/** What somebody gets to see of a table: one object for each thing, with German names. */
export type Section = { readonly name: string; find(asking: Asking): Promise<readonly object[]> };

/**
 * How a table stands to what people may ask for. Every table has one of these; `kept` and `withoutPeople` say in German why
 * nothing is erased, or that nothing in it is about anybody.
 */
export type PersonalTable =
  | { readonly section: Section; erase(erasing: Erasing): Promise<void> }
  | { readonly section: Section; readonly kept: string }
  | { erase(erasing: Erasing): Promise<void>; readonly unseen: string }
  | { readonly withoutPeople: string };
