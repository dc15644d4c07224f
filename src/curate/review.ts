/** Why an article was withdrawn; a choice and no free text, so that nobody writes down a case or a name. */
export type WithdrawalReason = (typeof withdrawalReasons)[number];

export const withdrawalReasons = ['wrong', 'outdated', 'source-gone', 'duplicate'] as const;

/** The version of an article that a verdict is about; it is void as soon as the file has another `hash`. */
type Version = { readonly article: string; readonly hash: string };

/** A curator's verdict on one version of an article: who (see `personKey`) and when (ISO instant). */
export type Review = Version & { readonly person: string; readonly at: string } & (
    | { readonly verdict: 'confirmed'; readonly reviewedOn: string; readonly reviewBy: string }
    | { readonly verdict: 'withdrawn'; readonly reason: WithdrawalReason }
  );

/** Keeps the last verdict on each version of an article; each new one is in the audit log. */
export interface ReviewStore {
  /** `already` when the same verdict of the same day is there: two curators pressed at the same time. */
  record(review: Review): Promise<'recorded' | 'already'>;
  all(): Promise<readonly Review[]>;
}
