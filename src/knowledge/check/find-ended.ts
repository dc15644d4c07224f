import type { ArticleFile } from '../load-knowledge-base.ts';
import type { Finding } from './finding.ts';

/**
 * An article that is said to apply although its validity has ended, and key facts that have ended since the last review:
 * what had ended by then is kept on purpose, as the past that people still ask about.
 */
export function findEnded({ file, article, lineOf }: ArticleFile, today: string): Finding[] {
  const { status, validUntil, keyFacts, reviewedOn } = article;
  if (status !== 'active' && status !== 'announced') return [];
  const ended = (path: readonly PropertyKey[], problem: string): Finding => ({
    file,
    line: lineOf(path),
    code: 'validity-ended',
    severity: 'due',
    problem,
  });
  return [
    ...(validUntil !== undefined && validUntil < today
      ? [ended(['validUntil'], `ended on ${validUntil}, but has the status ${status}`)]
      : []),
    ...keyFacts.flatMap((fact, i) =>
      fact.validUntil !== undefined && fact.validUntil >= reviewedOn && fact.validUntil < today
        ? [ended(['keyFacts', i, 'validUntil'], `key fact "${fact.label}" ended on ${fact.validUntil}`)]
        : [],
    ),
  ];
}
