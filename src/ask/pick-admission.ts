import type { Article } from './article.ts';
import { admits } from './find-admission.ts';
import type { Picking } from './pick-facts.ts';
import { factIsPast, ranOut } from './validity.ts';

/** Below this the admission is about something else. */
const leastFit = 0.2;

/**
 * The sentence or fact of an article by which it says itself that it does not know what is asked; undefined unless
 * nothing in the article fits the question better.
 */
export function pickAdmission(article: Article, { relevance, today }: Picking): string | undefined {
  const current = article.keyFacts.filter((fact) => !factIsPast(fact, article, today));
  const facts = current.map(({ label, value }) => ({ text: `${label} ${value}`, shown: `${label}: ${value}.` }));
  const sentences = article.sections.flatMap(({ heading, sentences }) =>
    sentences.filter((text) => !ranOut(text, article, today)).map((text) => ({ text, context: heading, shown: text })),
  );
  const texts = [...facts, ...sentences];
  if (!texts.some(({ shown }) => admits.test(shown))) return undefined;
  const scores = relevance(texts);
  const judged = texts.map(({ shown }, i) => ({ shown, score: scores[i] ?? 0, admits: admits.test(shown) }));
  const known = Math.max(0, ...judged.filter((text) => !text.admits).map(({ score }) => score));
  const gaps = judged.filter((text) => text.admits).sort((a, b) => b.score - a.score);
  return gaps[0] !== undefined && gaps[0].score >= Math.max(leastFit, known) ? gaps[0].shown : undefined;
}
