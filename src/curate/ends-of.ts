/** What may end on a day of its own: an article, or one of its key facts. ISO days. */
export type Ending = {
  readonly validUntil?: string | undefined;
  readonly keyFacts: readonly { readonly validUntil?: string | undefined }[];
};

/** The days on which something in an article ends, the next one first. */
export function endsOf({ validUntil, keyFacts }: Ending): string[] {
  const ends = [validUntil, ...keyFacts.map((fact) => fact.validUntil)].filter((day) => day !== undefined);
  return [...new Set(ends)].sort();
}
