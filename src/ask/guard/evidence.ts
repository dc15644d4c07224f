/** What the model was given and may cite: one passage of an article. */
export type Evidence = {
  readonly id: string;
  readonly articleId: string;
  readonly title: string;
  readonly heading: string;
  readonly text: string;
};

/** A sentence of the model with the ids of the passages that are said to carry it. */
export type Sentence = { readonly text: string; readonly cites: readonly string[] };

/** What an article is called: its title first, then its other names. */
export type ArticleNames = { readonly articleId: string; readonly names: readonly string[] };

/** All that the guard knows of one answer. `names` are those of the whole base, so that a swapped instrument is seen. */
export type GuardContext = {
  readonly evidence: readonly Evidence[];
  readonly question: string;
  readonly language: 'de' | 'other';
  readonly names: readonly ArticleNames[];
};
