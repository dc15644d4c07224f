import type { Sentence } from './evidence.ts';

/** Why a sentence of the model is not shown as it is. `loose`: nothing is known to be wrong with it, but it is not close enough to the evidence. */
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
  | 'unsupported'
  | 'loose';

/**
 * What the guard says of a sentence: it may be shown; the base's own sentences about it, with the passages in which they
 * stand, are shown instead; or nothing of it is.
 */
export type Verdict =
  | { readonly kind: 'kept' }
  | { readonly kind: 'replaced'; readonly by: readonly Sentence[]; readonly reason: CutReason }
  | { readonly kind: 'cut'; readonly reason: CutReason };
