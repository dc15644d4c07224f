/** For whom a workshop is. */
export const audiences = ['worksCouncil', 'youthDelegation', 'shopStewards'] as const;
export type Audience = (typeof audiences)[number];

/** What is taught, without a date: an entry of the catalogue below `knowledge/workshops/`. */
export type Format = {
  /** Slug, also the name of its file. */
  readonly id: string;
  readonly title: string;
  /** One German sentence: what one gets out of it. */
  readonly summary: string;
  readonly audiences: readonly Audience[];
  /** How long it takes, in German: "4 Stunden", "1–2 Tage". */
  readonly duration: string;
  /** The length a new date is given first, in minutes. */
  readonly minutes: number;
  readonly groupSize: { readonly min: number; readonly max: number };
  readonly aims: readonly string[];
  /** What participants do before. */
  readonly preparation: readonly string[];
  /** What participants bring along. */
  readonly bring: readonly string[];
  /** Words by which people ask for it: "Wasserstoff", "H2". */
  readonly topics: readonly string[];
  /** Ids of articles of the knowledge base. */
  readonly articles: readonly string[];
  /** True for what was made up to show how the catalogue works. */
  readonly sample: boolean;
};
