import type { Article } from './article.ts';
import { type AskedAspects, readAspects } from './aspects.ts';
import { sharesFigure } from './figures.ts';
import { fitsNamedPart } from './fits-named-part.ts';
import { namesArticle, namesIn } from './names-article.ts';
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
/** A sentence with a figure that the question names answers it more often than not. */
const namedFigureBonus = 0.3;
/** "T-ZUG B" was asked for, not "T-ZUG A". */
const partBonus = 0.5;
/** A sentence that sets right what the question says is what the answer must not lack. */
const correctionBonus = 0.6;
/** Below this no sentence says what is asked, and the summary says more. */
const leastFit = 0.5;

/**
 * The sentences of an article that answer a question best, at most two, best first, word for word: those whose words
 * fit, and among them those below a heading that asks the same. Sentences that have run out are left out. Who has not
 * named the thing, or asks nothing in particular, is told first what it is: the summary. Ahead of all goes a sentence
 * that corrects an outdated figure of the question.
 */
export function pickSentences(article: Article, question: Question, picking: Picking): string[] {
  const ranked = rankSentences(article, question, picking);
  const best = Math.max(0, ...ranked.map(({ fit }) => fit));
  const texts = ranked.filter(({ fit, corrects }) => corrects || (fit > 0 && fit >= nearEnough * best)).map(({ text }) => text);
  const current = !ranOut(article.summary, article, picking.today);
  const introduce = current && !ranked[0]?.corrects && (best < leastFit || !namesArticle(question.text, article));
  if (!introduce) return texts.slice(0, mostSentences);
  return [article.summary, ...texts.filter((text) => !article.summary.includes(text))].slice(0, mostSentences);
}

/** `fit` is the score without what a correction is worth. */
type Ranked = { readonly text: string; readonly fit: number; readonly corrects: boolean };

function rankSentences(article: Article, question: Question, { relevance, today }: Picking): Ranked[] {
  const candidates = article.sections
    .flatMap(({ heading, sentences }) => sentences.map((text, place) => ({ text, context: heading, lead: 1 - place / sentences.length })))
    .filter(({ text }) => !ranOut(text, article, today));
  const scores = relevance(candidates);
  return candidates
    .map(({ text, context, lead }, i) => {
      const hints =
        headingBonus * overlap(readAspects(context), question.aspects) +
        figureBonus * hasAskedFigure(text, question) +
        namedFigureBonus * +sharesFigure(text, question.focus) +
        partBonus * fitsNamedPart(text, question.focus);
      return { text, fit: (scores[i] ?? 0) + hints + orderBonus * lead, corrects: isCorrection(text, article, question) };
    })
    .sort((a, b) => worth(b) - worth(a));
}

function worth({ fit, corrects }: Ranked): number {
  return fit + (corrects ? correctionBonus : 0);
}

const setsRight =
  /früher|ursprünglich|nicht mehr|überholt|veraltet|\bstatt\b|\bbisher|^nein\b|(?:existiert|gibt es|gilt) nicht(?! für)|nicht gesetz/iu;
const denies = /existiert nicht|nicht auffindbar|kommen nicht|früher hieß (?!es\b)|heißt (?:jetzt|heute)/iu;

/** True for a sentence that tells a figure of the question together with what holds now, or that there is no such thing. */
function isCorrection(text: string, article: Article, { focus }: Question): boolean {
  if (denies.test(text) && namesIn(focus, article).some((name) => text.toLowerCase().includes(name))) return true;
  return setsRight.test(text) && sharesFigure(text, focus);
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
