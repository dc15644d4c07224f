import type { Platform } from '../../chat/references.ts';
import type { Decision, RunState, VoteKind } from '../../digest/digest-store.ts';

/** Rows of the digest; see `Tables`. */
export type DigestTables = {
  /**
   * An issue of the digest. `planned_at`: it is settled where it goes; `as_of`: as of when it was made, if it went out; `base`:
   * the knowledge base that the next one compares with.
   */
  readonly digest_week: {
    readonly week: string;
    readonly due_at: string;
    readonly decision: Decision;
    readonly edits: string;
    readonly drafted_at: string | null;
    readonly planned_at: string | null;
    readonly as_of: string | null;
    readonly reported: string | null;
    readonly base: string | null;
  };
  /** One row for each issue, branch and platform, whatever became of it. */
  readonly digest_run: {
    readonly week: string;
    readonly branch: string;
    readonly platform: Platform;
    readonly channel: string;
    readonly state: RunState;
    readonly key: string;
    readonly attempt: number;
    readonly at: string;
    /** Why it was not sent. */
    readonly reason: string | null;
    /** Where people open it. */
    readonly link: string | null;
    /** Key of the post that last corrected it. */
    readonly correction: string | null;
  };
  /** `week`: the next issue when it was written; `told_in`: the one that went out with it. */
  readonly digest_note: {
    readonly id: string;
    readonly week: string;
    readonly told_in: string | null;
    readonly branch: string | null;
    readonly text: string;
    readonly at: string;
  };
  /** `person` is a keyed hash that is another one each week. */
  readonly digest_vote: {
    readonly week: string;
    readonly branch: string;
    readonly kind: VoteKind;
    readonly person: string;
    readonly at: string;
  };
  /** Who asked about what, for counting people: `person` is a keyed hash that is another one each week. */
  readonly digest_topic: { readonly week: string; readonly article: string; readonly person: string };
  readonly key_value: {
    readonly namespace: string;
    readonly key: string;
    readonly value: string;
    /** Milliseconds since 1970, or null for a row that stays. */
    readonly expires_at: number | null;
  };
};
