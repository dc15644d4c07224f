import type { PostState } from '../chat/outbox.ts';
import type { Platform } from '../chat/references.ts';
import type { WithdrawalReason } from '../curate/review.ts';

/**
 * The rows as both engines hold them: text, whole numbers and null only. Booleans are 0 or 1, instants are ISO text in
 * UTC with milliseconds, so that comparing text compares time.
 */
export type Tables = {
  readonly schema_version: { readonly version: number; readonly name: string };
  readonly feedback: {
    readonly answer: string;
    readonly person: string;
    readonly verdict: 'helpful' | 'unhelpful';
    readonly reasons: string;
    readonly at: string;
  };
  readonly feedback_article: { readonly answer: string; readonly person: string; readonly article: string };
  /** The last verdict on each version of an article; the columns of the other verdict are null. */
  readonly review: {
    readonly article: string;
    readonly hash: string;
    readonly person: string;
    readonly at: string;
    readonly verdict: 'confirmed' | 'withdrawn';
    readonly reviewed_on: string | null;
    readonly review_by: string | null;
    readonly reason: WithdrawalReason | null;
  };
  /** Each row holds the hash of itself and of the one before, so that a missing or changed row shows. */
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
  /** What platforms sent. `body` is sealed and gone once the entry is done; `due` is when it may be claimed (again), in milliseconds. */
  readonly inbox: {
    readonly key: string;
    readonly platform: Platform;
    readonly lane: string;
    readonly at: string;
    readonly state: 'waiting' | 'claimed' | 'done' | 'dead';
    readonly due: number;
    readonly received: number;
    readonly attempt: number;
    readonly body: string | null;
    readonly response: string | null;
  };
  /** What is to be said. `post` is sealed and gone once the platform has it; `place` is the order within the lane. */
  readonly outbox: {
    readonly key: string;
    readonly platform: Platform;
    readonly lane: string;
    readonly state: PostState | 'claimed';
    readonly due: number;
    readonly created: number;
    readonly place: number;
    readonly attempt: number;
    readonly unsure: number;
    readonly begun: number;
    /** Until when it is remembered where a sent post went, if for longer than a day; in milliseconds. */
    readonly kept_until: number;
    readonly post: string | null;
    readonly message: string | null;
  };
  readonly key_value: {
    readonly namespace: string;
    readonly key: string;
    readonly value: string;
    /** Milliseconds since 1970, or null for a row that stays. */
    readonly expires_at: number | null;
  };
};
