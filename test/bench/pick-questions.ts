import type { KnowledgeBase } from '../../src/knowledge/load-knowledge-base.ts';
import { createRandom, pick } from './random.ts';

const questionCount = 300;

/** The same questions in every run, as the articles word them. */
export function pickQuestions({ articles }: KnowledgeBase): string[] {
  const random = createRandom(7);
  const all = articles.flatMap(({ questions }) => questions);
  return Array.from({ length: questionCount }, () => pick(all, random));
}
