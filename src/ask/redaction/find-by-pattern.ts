import type { Finding, PersonalKind } from './finding.ts';

/**
 * How personal data is written. The group `value` is what goes; the rest is the sign that it is such data. Every
 * repetition is bounded, so that no text takes longer than its length.
 */
export type PersonalPattern = { readonly kind: PersonalKind; readonly pattern: RegExp };

/** Whatever of a text fits one of the patterns. */
export function findByPattern(text: string, patterns: readonly PersonalPattern[]): Finding[] {
  return patterns.flatMap(({ kind, pattern }) => [...text.matchAll(pattern)].flatMap((match) => toFinding(kind, match)));
}

function toFinding(kind: PersonalKind, match: RegExpExecArray): Finding[] {
  // Where positions are not known (something has replaced the engine's own), all of the match goes.
  const [start, end] = match.indices?.groups?.value ?? [match.index, match.index + match[0].length];
  return end > start ? [{ kind, start, end }] : [];
}
