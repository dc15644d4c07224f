import type { Article } from './article.ts';
import { namesIn } from './names-article.ts';

const comparing = /unterschied|vergleich|\boder\b|\bund\b|\bvs\b|gegenüber|statt|auch bei|beide/iu;

/**
 * The article that a question compares the first one with ("KdW oder DigitalInvest?"): another one that the question
 * names, by a name that the first does not have.
 */
export function findCompared(question: string, first: Article, others: readonly Article[]): Article | undefined {
  if (!comparing.test(question)) return undefined;
  const own = namesIn(question, first);
  if (own.length === 0) return undefined;
  return others.find((other) =>
    namesIn(question, other).some((name) => own.every((ownName) => !ownName.includes(name) && !name.includes(ownName))),
  );
}
