/** A key fact in a proposal: as it was and as it should be; without `to` it should go. */
export type FactChange = { readonly label: string; readonly from: string; readonly to?: string | undefined };

/** All that ends on one day ends on another, or without `to` no longer at all. ISO days. */
export type EndChange = { readonly from: string; readonly to?: string | undefined };

/**
 * What a curator wants changed in an article. The base stays as it is until somebody takes the proposal over into the
 * file (`tws knowledge apply`). `person` is who (see `personKey`), `at` an ISO instant, `hash` the version it is about.
 */
export type Proposal = {
  readonly id: string;
  readonly article: string;
  readonly title: string;
  readonly hash: string;
  readonly person: string;
  readonly at: string;
  readonly facts: readonly FactChange[];
  readonly ends: readonly EndChange[];
  readonly added: readonly { readonly label: string; readonly value: string }[];
  /** Where the new figures were read. */
  readonly source?: { readonly title: string; readonly url: string; readonly date?: string | undefined } | undefined;
  /** What else is to be changed, in the curator's words. */
  readonly note?: string | undefined;
};

/** Keeps proposals until they are taken over; each is in the audit log. */
export interface ProposalStore {
  /** Saving the same proposal twice keeps one. */
  save(proposal: Proposal): Promise<void>;
  /** Those that wait, oldest first. */
  open(): Promise<readonly Proposal[]>;
}
