/** All that an issue is made from. Instants are ISO text, days ISO days. The same input gives the same issue. */
export type DigestInput = {
  readonly week: string;
  readonly dueAt: string;
  readonly branch: DigestBranch;
  /** All but drafts, in the order of the base; of those withdrawn nothing is told. */
  readonly articles: readonly DigestArticle[];
  readonly changes: readonly DigestChange[];
  /** What can be booked, the next first. */
  readonly workshops: readonly DigestWorkshop[];
  readonly asked: readonly AskedTopic[];
  readonly notes: readonly DigestNote[];
  readonly edits: DigestEdits;
};

/** `industries` are those of its plants, named as in articles. */
export type DigestBranch = { readonly id: string; readonly name: string; readonly industries?: readonly string[] | undefined };

export type DigestArticle = {
  readonly id: string;
  readonly title: string;
  readonly section: string;
  /** Its sentences. */
  readonly summary: readonly string[];
  readonly status: string;
  readonly validUntil?: string | undefined;
  readonly keyFacts: readonly DigestFact[];
  /** Ids of the branches whose plants it is about. */
  readonly branches?: readonly string[] | undefined;
  /** The industries that it is about. */
  readonly industries?: readonly string[] | undefined;
  readonly reviewedOn: string;
};

export type DigestFact = {
  readonly label: string;
  readonly value: string;
  /** What it tells, such as `deadline` or `duration`. */
  readonly aspect?: string | undefined;
  readonly validUntil?: string | undefined;
  /** Month and day of a deadline that comes every year, such as `10-31`. */
  readonly yearlyUntil?: string | undefined;
  readonly source: DigestSource;
};

export type DigestSource = { readonly title: string; readonly url: string; readonly date?: string | undefined };

/** What became of an article since the last issue; `was` is how it stood before, if it was there. */
export type DigestChange = {
  readonly kind: 'added' | 'changed' | 'expired' | 'removed';
  readonly id: string;
  readonly title: string;
  readonly section: string;
  readonly facts: readonly FactChange[];
  /** Labels of key facts that ended by their own date. */
  readonly ended: readonly string[];
  readonly was?: FormerState | undefined;
};

/** How an article stood before; its summary as sentences. */
type FormerState = {
  readonly status: string;
  readonly validUntil?: string | undefined;
  readonly summary?: readonly string[] | undefined;
};

/** Without `old` a fact is new, without `new` it is gone. `moved`: only its end is another, and both name it. */
export type FactChange = {
  readonly label: string;
  readonly old?: string | undefined;
  readonly new?: string | undefined;
  readonly moved?: { readonly from?: string | undefined; readonly to?: string | undefined } | undefined;
};

/** A date with the seats that somebody of the branch can have. */
export type DigestWorkshop = {
  readonly id: string;
  readonly title: string;
  readonly start: string;
  readonly end: string;
  /** In words; undefined: not fixed yet. */
  readonly place?: string | undefined;
  readonly free: number;
  readonly waiting: number;
  /** A coordinator has to agree to every booking. */
  readonly approval: boolean;
  readonly sample: boolean;
};

/** How many different people were answered from an article. Neither who nor what they wrote. */
export type AskedTopic = { readonly articleId: string; readonly title: string; readonly people: number };

/** What a coordinator wrote for the issue; without a branch it is for all. */
export type DigestNote = { readonly id: string; readonly text: string; readonly branch?: string | undefined };

/** What coordinators changed in the draft: keys of items that are left out, and of those that go first, in this order. */
export type DigestEdits = { readonly dropped: readonly string[]; readonly order: readonly string[] };
