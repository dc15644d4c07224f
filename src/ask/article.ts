/** Part of the knowledge base that an article belongs to; the German name is in `sectionNames`. */
export type Section = keyof typeof sectionNames;

export const sectionNames = {
  funding: 'Förderung',
  employment: 'Kurzarbeit und Transfer',
  advice: 'Beratung und Netzwerke',
  rights: 'Rechte des Betriebsrats',
  agreements: 'Tarifverträge',
  vocational: 'Ausbildung',
  transformation: 'Transformation',
  companies: 'Betriebe und Standorte',
  organisation: 'IG Metall und TWS',
  overview: 'Überblick',
} as const;

/** What a key fact tells: the answer to "how much", "how long", "by when", "who applies" … */
export type Aspect = (typeof aspects)[number];

export const aspects = [
  'amount',
  'duration',
  'deadline',
  'applicant',
  'payer',
  'eligibility',
  'exclusion',
  'threshold',
  'participation',
  'contact',
  'combination',
  'status',
  'scope',
] as const;

/** Circumstances in a plant that people describe instead of naming an instrument. */
export type Situation = (typeof situations)[number];

export const situations = [
  'retraining-keep-jobs',
  'single-courses',
  'order-slump',
  'permanent-job-loss',
  'plant-closure',
  'notice-given',
  'insolvency',
  'unskilled-workers',
  'career-advancement',
  'apprentices',
  'older-workers',
  'working-time',
  'decarbonisation',
  'ai-introduction',
  'investment',
  'financing-gap',
  'needs-advice',
  'political-education',
  'cross-border',
  'long-term-unemployed',
] as const;

export type Status = 'active' | 'expired' | 'announced' | 'draft' | 'withdrawn';
export type Region = 'federal' | 'saarland' | 'rheinland-pfalz' | 'eu';
/** A branch office (Geschäftsstelle) of the Saarland. */
export type BranchId = (typeof branchIds)[number];

export const branchIds = ['homburg-saarpfalz', 'neunkirchen', 'saarbruecken', 'voelklingen'] as const;

/** An industry that much of the region lives on. */
export type Industry = (typeof industries)[number];

export const industries = ['automotive', 'machinery', 'steel'] as const;

export type Audience = 'union-secretary' | 'works-council' | 'shop-stewards' | 'youth-delegation' | 'employees';

/**
 * A figure, threshold, deadline or office as data. `source` is the 1-based place in the article's `sources`; facts of
 * several articles with the same `key` tell the same and must agree.
 */
export type KeyFact = {
  readonly label: string;
  readonly value: string;
  readonly source: number;
  readonly key?: string | undefined;
  readonly aspect?: Aspect | undefined;
  readonly validFrom?: string | undefined;
  readonly validUntil?: string | undefined;
  /** Of a deadline that comes every year, its month and day (`10-31`). The value says it in words. */
  readonly yearlyUntil?: string | undefined;
};

/** Where a fact was read. `date` is the source's own date (YYYY, YYYY-MM or YYYY-MM-DD); absent when it names none. */
export type Source = { readonly title: string; readonly url: string; readonly date?: string | undefined };

/** A heading of an article with its text as plain sentences. */
export type ArticleSection = { readonly heading: string; readonly sentences: readonly string[] };

/** Curated text about one topic. Dates are ISO days; `reviewedOn` is when a curator last checked it. */
export type Article = {
  readonly id: string;
  readonly title: string;
  readonly section: Section;
  readonly summary: string;
  readonly questions: readonly string[];
  readonly synonyms: readonly string[];
  readonly keyFacts: readonly KeyFact[];
  readonly sources: readonly Source[];
  readonly reviewedOn: string;
  /** When the text was last written, where a review in chat confirmed it later; `reviewedOn` elsewhere. */
  readonly writtenOn?: string | undefined;
  /** When a curator proposed other figures, as long as that is not decided. */
  readonly doubtedOn?: string | undefined;
  readonly reviewBy: string;
  /** Months from one review to the next; `reviewMonthsOf` knows the default. */
  readonly reviewMonths?: number | undefined;
  readonly validFrom?: string | undefined;
  readonly validUntil?: string | undefined;
  readonly status: Status;
  readonly region: Region;
  readonly audience: readonly Audience[];
  readonly situations: readonly Situation[];
  /** Whose plants it is about; absent where it concerns all branches alike. */
  readonly branches?: readonly BranchId[] | undefined;
  /** Which industries it is about; absent where it concerns all alike. */
  readonly industries?: readonly Industry[] | undefined;
  readonly companySize?: { readonly min?: number | undefined; readonly max?: number | undefined } | undefined;
  readonly sections: readonly ArticleSection[];
};

/** An abbreviation or colloquial word and what it stands for in the articles. */
export type GlossaryEntry = {
  readonly term: string;
  readonly variants: readonly string[];
  readonly meaning: readonly string[];
  readonly situation?: Situation | undefined;
  readonly explanation?: string | undefined;
};
