import type { DigestArticle, DigestFact } from '../digest-input.ts';

/**
 * An article whose deadlines of every year stand beside its other key facts as ones that end on their next day. What is only
 * announced or over has none, nor has what ends before.
 */
export function withOccurrences(article: DigestArticle, today: string): DigestArticle {
  if (article.status !== 'active') return article;
  return { ...article, keyFacts: article.keyFacts.flatMap((fact) => [fact, ...nextOf(fact, article, today)]) };
}

function nextOf(fact: DigestFact, article: DigestArticle, today: string): readonly DigestFact[] {
  if (fact.yearlyUntil === undefined) return [];
  const year = Number(today.slice(0, 4));
  const days = [year, year + 1].map((each) => `${each}-${fact.yearlyUntil}`);
  const next = days.find((day) => day >= today) ?? '';
  const isOver = [fact.validUntil, article.validUntil].some((end) => end !== undefined && end < next);
  return isOver || next === fact.validUntil ? [] : [{ ...fact, validUntil: next }];
}
