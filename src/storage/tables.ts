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
  readonly key_value: {
    readonly namespace: string;
    readonly key: string;
    readonly value: string;
    /** Milliseconds since 1970, or null for a row that stays. */
    readonly expires_at: number | null;
  };
};
