import type { Article } from './article.ts';
import { type AskedAspects, readAspects } from './aspects.ts';
import { namesArticle } from './names-article.ts';
import type { Picking } from './pick-facts.ts';
import type { Question } from './read-question.ts';
import { ranOut } from './validity.ts';

const mostSentences = 2;
/** A second sentence comes along only when it fits nearly as well as the first. */
const nearEnough = 0.6;
const headingBonus = 0.5;
const figureBonus = 0.2;
/** What matters most stands first below its heading. */
const orderBonus = 0.2;
/** Below this no sentence says what is asked, and the summary says more. */
const leastFit = 0.5;

/**
 * The sentences of an article that answer a question best, at most two, best first, word for word: those whose words
 * fit, and among them those below a heading that asks the same. Sentences that have run out are left out. Who has not
 * named the thing, or asks nothing in particular, is told first what it is: the summary.
 */
export function pickSentences(article: Article, question: Question, { relevance, today }: Picking): string[] {
  const candidates = article.sections
    .flatMap(({ heading, sentences }) => sentences.map((text, place) => ({ text, context: heading, lead: 1 - place / sentences.length })))
    .filter(({ text }) => !ranOut(text, article, today));
  const scores = relevance(candidates);
  const ranked = candidates
    .map(({ text, context, lead }, i) => ({
      text,
      score:
        (scores[i] ?? 0) +
        headingBonus * overlap(readAspects(context), question.aspects) +
        figureBonus * hasAskedFigure(text, question) +
        orderBonus * lead,
    }))
    .sort((a, b) => b.score - a.score);
  const best = ranked[0]?.score ?? 0;
  const texts = ranked.filter(({ score }) => score > 0 && score >= nearEnough * best).map(({ text }) => text);
  const introduce = (best < leastFit || !namesArticle(question.text, article)) && !ranOut(article.summary, article, today);
  if (!introduce) return texts.slice(0, mostSentences);
  return [article.summary, ...texts.filter((text) => !article.summary.includes(text))].slice(0, mostSentences);
}

/** 1 for a sentence with a figure where a question asks for one. */
function hasAskedFigure(text: string, { aspects }: Question): number {
  const asks = (['amount', 'duration', 'deadline', 'threshold'] as const).some((aspect) => aspects.get(aspect) === 1);
  return asks && /\d/.test(text) ? 1 : 0;
}

/** How much of what is asked a heading announces, from 0 to 1. */
function overlap(announced: AskedAspects, asked: AskedAspects): number {
  return Math.max(0, ...[...asked].map(([aspect, strength]) => Math.min(strength, announced.get(aspect) ?? 0)));
}
