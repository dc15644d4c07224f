/** Texts of people, models and curators that a folder's expressions read are no longer than this, for this reason. */
export type Bound = { readonly place: string; readonly longest: number; readonly why: string };

/**
 * Where an expression may take quadratic time, because nothing long gets there. `npm run bench` measures what that costs at
 * most. Whatever reads longer texts has to be linear.
 */
const bounds: readonly Bound[] = [
  { place: 'src/ask/guard/', longest: 4000, why: 'a line of a model of at most 800 tokens, or a passage that a curator wrote' },
  { place: 'src/ask/writing/', longest: 4000, why: 'what a model of at most 800 tokens wrote' },
  { place: 'src/ask/redaction/', longest: 2000, why: 'ask/read-question.ts turns away what is longer' },
  { place: 'src/ask/', longest: 2000, why: 'ask/read-question.ts turns away what is longer; passages are shorter' },
  { place: 'src/figures/', longest: 4000, why: 'as in ask and ask/guard' },
  { place: 'src/book/topic-words.ts', longest: 64, why: 'words are cut before' },
  {
    place: 'src/book/read-date-question.ts',
    longest: 2000,
    why: 'the words of rules hold no other; the checker takes the lookbehind for none',
  },
  { place: 'src/book/desk/', longest: 3000, why: 'a line of a field of a form, which holds 3,000 characters at most' },
  { place: 'src/knowledge/check/', longest: 4000, why: 'a section of an article that a curator wrote, read by `tws knowledge check`' },
  { place: 'src/log.ts', longest: 100_000, why: 'repeats with an end, which the checker counts as growth; any length may come' },
  { place: 'src/knowledge/import/', longest: 10_000, why: 'a worker thread that ends after 60 s (convert-safely.ts)' },
];

/** Exponential, but the text is cut to so few characters that it does not matter. */
export const cutShort: readonly Bound[] = [
  { place: 'src/ask/guard/roles.ts', longest: 40, why: 'partOf reads the 40 characters before a role' },
];

export const boundOf = (file: string): Bound | undefined => bounds.find(({ place }) => file.startsWith(place));
