/** A key fact as a curator checks it; `source` is the 1-based place in the article's sources. */
export type CuratedFact = {
  readonly label: string;
  readonly value: string;
  readonly source: number;
  readonly validUntil?: string | undefined;
};

/** An article as curating needs it, with the reviews made in chat already counted in. Dates are ISO days. */
export type CuratedArticle = {
  readonly id: string;
  readonly title: string;
  /** Fingerprint of the file's text: names the version that a review is about. */
  readonly hash: string;
  /** Taken out of use in chat; what is withdrawn or a draft in its file is worked on there. */
  readonly isWithdrawn: boolean;
  readonly keyFacts: readonly CuratedFact[];
  readonly sources: readonly { readonly title: string; readonly url: string; readonly date?: string | undefined }[];
  readonly reviewedOn: string;
  readonly reviewBy: string;
  /** Months from one review to the next. */
  readonly reviewMonths: number;
  readonly validUntil?: string | undefined;
};
