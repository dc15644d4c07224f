import type { Fault } from '../fault.ts';

export type FindingCode =
  | 'broken'
  | 'review-overdue'
  | 'review-too-far'
  | 'validity-ended'
  | 'source-missing'
  | 'source-older'
  | 'figure-not-in-text'
  | 'contradiction'
  | 'dead-link'
  | 'unfinished';

/**
 * Something that a check of the base found: `error` must be mended, `due` means that time has passed and somebody has
 * to look.
 */
export type Finding = Fault & { readonly code: FindingCode; readonly severity: 'error' | 'due' };
