/** Rows of the audit log; see `Tables`. */
export type AuditTables = {
  /**
   * One change of state. `actor` is a keyed hash of a person, or `cli`, `clock` or `operator`; `before` and `after` are keyed hashes of
   * states. `hash` covers the row and the one before, so that a missing or changed row shows.
   */
  readonly audit: {
    readonly number: number;
    readonly at: string;
    readonly actor: string;
    readonly action: string;
    readonly object: string;
    readonly before: string | null;
    readonly after: string | null;
    readonly hash: string;
  };
  /**
   * One row: where the log ends (`number`, `hash`), and up to where it was cut off when its time was over. `seal` is a keyed
   * hash of all that; null until something is written for the first time.
   */
  readonly audit_head: {
    readonly id: number;
    readonly number: number;
    readonly hash: string;
    readonly cut_number: number;
    readonly cut_hash: string;
    readonly seal: string | null;
  };
  /** Under what people are hashed in a month; sealed, and gone with the last entry of that month. */
  readonly audit_secret: { readonly month: string; readonly secret: string };
};
