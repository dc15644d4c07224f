/** The digest of one branch in one week, in German: what is posted into its channel. */
export type Issue = {
  /** ISO week such as `2026-W48`. */
  readonly week: string;
  /** Id of the branch. */
  readonly branch: string;
  /** ISO instant at which it is to be sent, and as of which it is true. */
  readonly dueAt: string;
  /** Sentences above the sections; a week without news says so here. */
  readonly intro?: readonly string[] | undefined;
  /** Without those that are empty, in the order in which they stand. */
  readonly sections: readonly Section[];
  /** All of it as plain text. */
  readonly text: string;
};

export type SectionKind = 'news' | 'deadlines' | 'workshops' | 'branch' | 'asked' | 'office';

/** `items` in the order of their importance. */
export type Section = { readonly kind: SectionKind; readonly title: string; readonly items: readonly Item[] };

/** One thing told. */
export type Item = {
  /** The same in every issue that is made of the same records; unique within an issue. */
  readonly key: string;
  readonly articleId?: string | undefined;
  readonly workshopId?: string | undefined;
  /** The whole of it as a German sentence or line. */
  readonly text: string;
  /** What the record said before, and says now. */
  readonly old?: string | undefined;
  readonly new?: string | undefined;
  /** Title of the source, often a paragraph. */
  readonly paragraph?: string | undefined;
  /** Of news the date of the source or the day of the end; else the day of the deadline or workshop. */
  readonly date?: string | undefined;
  /** https address of the source. */
  readonly url?: string | undefined;
  /** How a workshop can be booked. */
  readonly offer?: Offer | undefined;
};

/** `sample`: the workshop only shows how the catalogue works. */
export type Offer = { readonly label: 'Buchen' | 'Anfragen' | 'Auf die Warteliste'; readonly sample: boolean };

export const sectionTitles: Readonly<Record<SectionKind, string>> = {
  news: 'Neu und geändert',
  deadlines: 'Fristen',
  workshops: 'Workshops',
  branch: 'Für eure Geschäftsstelle',
  asked: 'Gefragt wurde',
  office: 'Aus der Werkstatt',
};
