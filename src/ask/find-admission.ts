import type { Extract } from './outcome.ts';
import type { Question } from './read-question.ts';

const admits = /nicht (?:belegt|bekannt|gefunden|genannt|öffentlich)|keine? (?:\p{L}+ ){0,3}(?:gefunden|belegt|genannt)/iu;

/**
 * Where a question asks how much and what fits best is that this is not known, the sentence that says so: other figures
 * of the article would look like the answer.
 */
export function findAdmission({ facts, sentences }: Extract, question: Question): string | undefined {
  if (question.aspects.get('amount') !== 1) return undefined;
  const fact = facts[0]?.fact;
  if (fact === undefined || /\d/.test(fact.value)) return undefined;
  if (admits.test(fact.value)) return `${fact.label}: ${fact.value}.`;
  return sentences.find((sentence) => admits.test(sentence));
}
