/** Why a sentence of the model is not shown. */
export type CutReason =
  | 'length'
  | 'markup'
  | 'no-citation'
  | 'unknown-citation'
  | 'language'
  | 'verdict'
  | 'self'
  | 'contact'
  | 'name'
  | 'paragraph'
  | 'date'
  | 'figure'
  | 'negation'
  | 'modal'
  | 'role'
  | 'opposite'
  | 'condition'
  | 'past'
  | 'plan'
  | 'unsupported';

/** What the guard says of a sentence: it may be shown, or it is cut for a reason. */
export type Verdict = { readonly kind: 'kept' } | { readonly kind: 'cut'; readonly reason: CutReason };
